/** Why a path could not be used. */
export interface PathProblem {
  problem: 'missing' | 'outside' | 'irregular' | 'misnamed' | 'unreadable' | 'too-large';
  path: string;
  /** Says more, such as the system's own error or where a link leads. */
  detail: string;
}

/** A file's bytes. */
export interface FileBytes {
  path: string;
  bytes: Uint8Array;
  /** Whether the file has other names as well, which may lie outside the work tree. */
  isLinked: boolean;
}

/**
 * The files that the model may see: everything inside the work tree and nothing outside it. The only
 * implementation that touches a disk is one of the doors; the model itself stays pure.
 */
export interface WorkTree {
  /**
   * Every YAML or JSON file below a folder (or the file itself), in an order of the tree's own. Paths are relative to
   * where the command was started. Problems come back as values; nothing throws.
   */
  listFiles(folder: string): readonly (string | PathProblem)[];
  /** A file's bytes, at most `limit` of them: a longer file is a problem. */
  readFile(path: string, limit: number): FileBytes | PathProblem;
  /** The first `length` bytes of a file, or all where it has fewer. */
  readStart(path: string, length: number): FileBytes | PathProblem;
}

/** Tells a problem from a result. */
export function isPathProblem(value: unknown): value is PathProblem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}
