import type { CelInput } from '../../authentication/cel/wrap-input.ts';
import type { ClaimPath } from '../../authentication/refusals/probe/claim-path.ts';

/** A claim with another value. */
export interface ClaimEdit {
  /** 0 at the end: one more element of a list. */
  readonly path: ClaimPath;
  readonly value: CelInput;
}
