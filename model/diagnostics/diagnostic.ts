import type { Rule } from '../rules/rule.ts';
import type { RuleId } from '../rules/rules.ts';
import type { Severity } from './severity.ts';

/** The object that a diagnostic is about. */
export interface ResourceName {
  kind: string;
  name: string;
}

/** Another place that a diagnostic is about: the other end of what does not go together. */
export interface RelatedPosition {
  /** What stands there, as a phrase. */
  message: string;
  /** As in a diagnostic; absent for objects that came without a file. */
  file?: string;
  line?: number;
  column?: number;
  resource?: ResourceName;
  /** The field, as `spec.issuer.url`. */
  path: string;
}

/** One thing that is wrong, ready to be printed: where, which rule, why, and the way out. */
export interface Diagnostic {
  rule: RuleId;
  severity: Severity;
  /** Whose rule it is: kube-apiserver's own, or Trustplane's on top of it. */
  origin: Rule['origin'];
  message: string;
  /** Path of the file, relative to where the command was started. Absent for objects that came without a file. */
  file?: string;
  /** Line, from 1. */
  line?: number;
  /** Column in characters, from 1. */
  column?: number;
  resource?: ResourceName;
  /** The field, as `spec.issuer.url`. */
  path?: string;
  /** What to do about it. */
  help?: string;
  /** Where else to look. */
  related?: readonly RelatedPosition[];
}
