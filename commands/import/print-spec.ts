import { stringify } from 'yaml';

/** A field of a `spec`, or a comment that stands before the next one. */
export type SpecLine = { field: string; value: unknown } | { comment: string };

/**
 * A `spec` as YAML that people go on with: fields in the order given, with comments, indented by two. Texts that a YAML
 * 1.1 reader would take for something else are quoted.
 */
export function printSpec(lines: readonly SpecLine[]): string {
  const text = lines
    .map((line) => {
      if ('comment' in line) return line.comment.replace(/^/gm, '# ').replace(/ +$/gm, '');
      return stringify({ [line.field]: line.value }, { lineWidth: 0, version: '1.1' }).trimEnd();
    })
    .join('\n');
  return `spec:\n${text.replace(/^(?=.)/gm, '  ')}\n`;
}
