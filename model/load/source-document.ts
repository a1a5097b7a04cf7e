/** A file's text and the name that messages call it by. */
export interface SourceFile {
  /** Path with forward slashes, relative to where the command was started. */
  path: string;
  text: string;
}

/** One YAML document as it was read: a plain value and where it came from. */
export interface SourceDocument {
  /** Absent for an object that a KRM function was given as an item: it has no file and no lines. */
  file?: SourceFile;
  /** The document's number in its file, from 0. */
  index: number;
  /** Objects, arrays, strings, numbers, booleans and null. */
  value: unknown;
}
