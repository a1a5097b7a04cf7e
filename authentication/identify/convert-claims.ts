import { findOverflow } from '../cel/find-overflow.ts';
import { quoteGoString } from '../quote-go-string.ts';
import type { Journey } from './journey.ts';
import { nameJsonKind } from './name-json-kind.ts';

/** The first minor of Kubernetes that reads a claim for expressions when one of them asks for it. */
const readsLazily = 34;

/**
 * Up to 1.33 the API server converts all claims before the first expression sees any, which it does not get done where
 * a number in them is too large for a double. Of several such claims it names any.
 */
export function convertClaims(journey: Journey): void {
  const { minor, readsClaims } = journey.authenticator;
  if (minor >= readsLazily || !readsClaims) return;
  const faults = Object.values(journey.claims).flatMap((value) => {
    const text = findOverflow(value);
    if (text === undefined) return [];
    const kind = nameJsonKind(value);
    const fault =
      kind === 'number'
        ? `json: cannot unmarshal number ${text} into Go value of type float64`
        : `strconv.ParseFloat: parsing ${quoteGoString(text)}: value out of range`;
    return [`oidc: could not convert claims to unstructured: error decoding ${kind} from json: ${fault}`];
  });
  const [first, ...others] = faults;
  if (first !== undefined) journey.refuse(first, { about: 'token' }, others);
}
