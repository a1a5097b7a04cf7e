import type { TextMark } from './text-mark.ts';

/** Why kube-apiserver cannot decode a file. */
export interface DecodeError {
  /**
   * Upstream's sentence. Two things in it are ours: the scheme (`in scheme "…"`, a line of Go source) is left off, and
   * `…` stands for values in Go syntax.
   */
  readonly message: string;
  /** From 1, of the first part; columns count characters. */
  readonly line: number;
  readonly column: number;
  /** Each of the strict decoder's complaints, or the one reason. */
  readonly parts: readonly { readonly message: string; readonly line: number; readonly column: number }[];
}

/** One complaint inside this folder, with its place counted from 0. */
export interface DecodeFault {
  readonly message: string;
  readonly mark: TextMark;
}
