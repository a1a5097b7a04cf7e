import type { Severity } from '../diagnostics/severity.ts';

/** What is refused, why, and what to do: the text behind `trustplane explain` and the rule reference. */
export interface Rule {
  /** Stable: it is used in exceptions and in links. */
  id: string;
  severity: Severity;
  /** Whose rule it is: kube-apiserver's own, or Trustplane's on top of it. */
  origin: 'upstream' | 'trustplane';
  /** Whether `spec.exceptions` can excuse it. */
  exceptable: boolean;
  /**
   * True where `spec.exceptions` of a Cluster can excuse it in the ClusterAuthentication that the Cluster takes as it is
   * written, though nowhere else.
   */
  exceptableAsWritten?: boolean;
  /** True where the answer depends on today's date: such a finding fails `check` and only warns in `render`. */
  clock?: boolean;
  /** What is refused, in a few words. */
  title: string;
  /** Why, in a paragraph. */
  reason: string;
  /** Where it comes from: a CVE, an RFC with its section, a KEP, a file of Kubernetes, or a decision of ours. */
  source: readonly string[];
  /** The way out. */
  fix: string;
  /** Input that is refused. */
  bad: string;
  /** The same, mended. */
  good: string;
}
