import type { CelValue } from './cel-value.ts';

/**
 * A list out of the claims or the user from 1.34 on. In what is got from it by its index, names are looked up with
 * Kubernetes' escapes; what a loop over it gives, and every list made from it, is as it is.
 */
export class EscapedList extends Array<CelValue> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}
