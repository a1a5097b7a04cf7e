import type { SourceDocument, SourceFile } from '../load/source-document.ts';
import type { RuleId } from '../rules/rules.ts';
import type { ResourceName } from './diagnostic.ts';
import type { Severity } from './severity.ts';

/** A field of a document: keys and list indexes from the root. */
export type FieldPath = readonly (string | number)[];

/**
 * Where a finding points: a field of a document (with `offset`, a character of the string that stands there), a place
 * in a file's text, or a file as a whole.
 */
export type Place =
  | { document: SourceDocument; path: FieldPath; at?: 'key' | 'value'; offset?: number }
  | { file: SourceFile; offset: number }
  | { fileName: string };

/** A field that a finding is about too: the other end of what does not go together. */
export interface RelatedPlace {
  document: SourceDocument;
  path: FieldPath;
  /** What stands there, as a phrase. */
  message: string;
}

/** One thing that is wrong, before its line and column have been looked up. */
export interface Finding {
  rule: RuleId;
  message: string;
  place?: Place;
  help?: string;
  /** The other ends of it, in the order of their importance. */
  related?: readonly RelatedPlace[];
  /** The object it is about, if that is not the one at `place`. */
  resource?: ResourceName;
  /** The object that is said not to exist: one that is there, but broken, is reported for what is wrong with it. */
  missing?: ResourceName;
  /** The objects whose `spec.exceptions` may excuse it, if not only the one at `place`. */
  excusedBy?: readonly SourceDocument[];
  /** The organisation whose issuer, made from a class, it is about; the message says `for Organization NAME`. */
  organization?: string;
  /** Overrides the rule's own severity. */
  severity?: Severity;
}
