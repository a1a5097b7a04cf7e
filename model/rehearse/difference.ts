import type { FieldPath } from '../diagnostics/finding.ts';

/** An expectation that is not met. */
export interface Difference {
  /** Below `spec.expect`: `['username']`, `['extra', 'example.org/team']`. */
  readonly path: FieldPath;
  readonly expected: string | readonly string[];
  /** Undefined where there is nothing of that sort: no user, or no refusal. */
  readonly actual: string | readonly string[] | undefined;
}
