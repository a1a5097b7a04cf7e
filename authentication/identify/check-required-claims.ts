import type { Journey } from './journey.ts';
import { unmarshalClaim } from './unmarshal-claim.ts';

/**
 * The rules of a claim and its required value. Upstream walks over them in the random order of a Go map and stops at
 * the first that fails; where several do, each of their texts may be what it says.
 */
export function checkRequiredClaims(journey: Journey): void {
  const faults: { text: string; path: readonly (string | number)[] }[] = [];
  for (const { claim, value, path } of journey.authenticator.requiredClaims) {
    const found = journey.find(claim);
    const text = findFault(claim, value, found);
    if (text !== undefined) faults.push({ text, path });
    else
      journey.note({ about: 'claim-rule', outcome: 'passed', path, detail: `claim ${claim} is as required` });
  }
  const [first, ...others] = faults;
  if (first === undefined) return;
  for (const { text, path } of others) {
    journey.note({ about: 'claim-rule', outcome: 'failed', path, detail: text });
  }
  journey.refuse(
    first.text,
    { about: 'claim-rule', path: first.path },
    others.map(({ text }) => text),
  );
}

function findFault(claim: string, wanted: string, found: ReturnType<Journey['find']>): string | undefined {
  if (found === undefined) return `oidc: required claim ${claim} not present in ID token`;
  const read = unmarshalClaim.string(found);
  if ('error' in read) return `oidc: parse claim ${claim}: ${read.error}`;
  if (read.value === wanted) return undefined;
  return `oidc: required claim ${claim} value does not match. Got = ${read.value}, want = ${wanted}`;
}
