import type { RuleId } from '../../model/rules/rules.ts';

/** A bad input: files that change a sound environment, and the one diagnostic that must come of it. */
export interface Refusal {
  rule: RuleId;
  /** Tells apart the cases of one rule. */
  case?: string;
  /**
   * File by path. The place that the diagnostic must name is marked with ⟦ in exactly one of them, and with ⟪ the first
   * of the other ends that it must tell.
   */
  files: Record<string, string | undefined>;
  /**
   * Files that mend it, in place of those above; `sound`: those of the sound environment. A file that the sound
   * environment does not have has to be mended, and not only left out, except where it is the fault to be there.
   */
  mended: 'sound' | Record<string, string | undefined>;
  /** Where it is not an error. */
  severity?: 'warning';
  /** Text that the message must contain. */
  says?: string;
  /** Text that the help must contain. */
  helps?: string;
}
