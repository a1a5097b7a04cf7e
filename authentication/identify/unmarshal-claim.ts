import type { CelInput } from '../cel/wrap-input.ts';
import { nameJsonKind } from './name-json-kind.ts';

/** What Go's `json.Unmarshal` makes of a claim, or its error. */
export type Unmarshalled<T> = { readonly value: T } | { readonly error: string };

function refuse(value: CelInput, type: string): { error: string } {
  return { error: `json: cannot unmarshal ${nameJsonKind(value)} into Go value of type ${type}` };
}

/** Reads single claims as upstream does into Go variables of these types; null leaves the zero value. */
export const unmarshalClaim = {
  string(value: CelInput): Unmarshalled<string> {
    if (value === null) return { value: '' };
    return typeof value === 'string' ? { value } : refuse(value, 'string');
  },
  bool(value: CelInput): Unmarshalled<boolean> {
    if (value === null) return { value: false };
    return typeof value === 'boolean' ? { value } : refuse(value, 'bool');
  },
  /** `stringOrArray`: a list of strings, in which null is an empty one, or a single string. */
  strings(value: CelInput): Unmarshalled<readonly string[] | null> {
    if (value === null) return { value: null };
    if (Array.isArray(value) && value.every((each) => each === null || typeof each === 'string')) {
      return { value: value.map((each: string | null) => each ?? '') };
    }
    return typeof value === 'string' ? { value: [value] } : refuse(value, 'string');
  },
};
