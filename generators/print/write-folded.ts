import type { YamlWriter } from './yaml-writer.ts';

/** Where a scalar's text may be broken. */
export interface FoldRule {
  /** The first and the last position of a space that may become a line break. */
  readonly first: number;
  readonly last: number;
  /** Whether a break before further spaces is possible, with a backslash (double quotes). */
  readonly beforeSpaces: boolean;
}

/**
 * Writes a scalar of one line, breaking it at single spaces once column 80 is passed, at the current indentation.
 * The quotes are part of `text`; its characters are one UTF-16 unit each. Upstream rule: go-yaml v2
 * `yaml_emitter_write_plain_scalar` and its two quoted sisters.
 */
export function writeFolded(writer: YamlWriter, text: string, rule: FoldRule): void {
  let start = 0;
  for (let space = text.indexOf(' ', rule.first); space >= 0 && space <= rule.last; ) {
    const beforeSpaces = text.charCodeAt(space + 1) === 0x20;
    const isFoldable = text.charCodeAt(space - 1) !== 0x20 && (rule.beforeSpaces || !beforeSpaces);
    if (isFoldable && writer.isPast(space - start)) {
      writer.append(text.slice(start, space));
      writer.writeIndent();
      if (beforeSpaces) writer.append('\\');
      start = space + 1;
    }
    space = text.indexOf(' ', space + 1);
  }
  writer.append(text.slice(start));
}
