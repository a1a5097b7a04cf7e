import type { CelInput } from '../../cel/wrap-input.ts';
import type { ClaimPath } from './claim-path.ts';

/** A value that an expression reads, and what it compares it with. */
export interface ClaimUse {
  readonly path: ClaimPath;
  /** Values that some comparison of it may want, the likeliest first. */
  readonly values: CelInput[];
  /** Parts by position that a `split` of it is compared with: separator, position, text. */
  readonly parts: { readonly separator: string; readonly position: number; readonly text: string }[];
}
