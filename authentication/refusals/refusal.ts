import type { RefusalRule } from './refusal-rule.ts';

/** Something that kube-apiserver would load, and that is refused all the same, as data. */
export interface Refusal {
  readonly rule: RefusalRule;
  /** From the root of the entry (for an issuer) or of the document: `['claimMappings', 'username', 'prefix']`. */
  readonly path: readonly (string | number)[];
  /** The character of an expression that it is about, in UTF-16 units from its start. */
  readonly offset?: number;
  /** What is wrong with this very value, in one or two sentences. */
  readonly message: string;
  /** What to write instead. */
  readonly help: string;
  /** Other entries of the document that it is about as well, by index; whoever answers for one may except it. */
  readonly others?: readonly number[];
}
