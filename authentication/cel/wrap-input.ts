import { quoteGoString } from '../quote-go-string.ts';
import type { CelValue } from './cel-value.ts';
import { DoubleInput } from './double-input.ts';
import { escapeNames } from './escape-names.ts';
import { fail } from './fail.ts';
import { findOverflow } from './find-overflow.ts';
import { LazyFields } from './lazy-fields.ts';

/** JSON as `JSON.parse` gives it; a bigint stands for a whole number beyond what a double can hold exactly. */
export type CelInput =
  | null
  | boolean
  | number
  | bigint
  | string
  | DoubleInput
  | readonly CelInput[]
  | { readonly [name: string]: CelInput };

/**
 * The variable as the API server hands it to an expression. Up to 1.33 a plain map whose whole numbers are ints; from
 * 1.34 on an object of which only fields can be read, where every number is a double.
 */
export function wrapInput(
  input: Readonly<Record<string, CelInput>>,
  environment: 'claims' | 'user',
  minor: number,
): CelValue {
  if (minor < 34) return wrap(input, true);
  return {
    tag: 'object',
    name: environment === 'user' ? 'kubernetes.UserInfo' : 'kubernetes.claims',
    fields: new LazyFields(input, wrapField),
  };
}

/** A number that no double can hold spoils the claim that it is in, for who reads that claim. */
function wrapField(name: string, value: CelInput): CelValue {
  const text = findOverflow(value);
  if (text === undefined) return escapeNames(wrap(value, false));
  const fault = `json: cannot unmarshal number ${text} into Go value of type float64`;
  return fail(`claim ${quoteGoString(name)} failed to unmarshal: ${fault}`);
}

function wrap(value: CelInput, ints: boolean): CelValue {
  if (typeof value === 'bigint') return ints ? value : Number(value);
  if (typeof value === 'number') return ints && Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value instanceof DoubleInput) return value.value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => wrap(each, ints));
  const entries = Object.entries(value).map(([key, each]): [string, [CelValue, CelValue]] => [
    `s${key}`,
    [key, wrap(each as CelInput, ints)],
  ]);
  return { tag: 'map', entries: new Map(entries) };
}
