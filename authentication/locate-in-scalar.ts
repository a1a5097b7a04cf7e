/** A place in a text: line and column from 1, the column in UTF-16 units. */
interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a character of a YAML or JSON string is written, where that is certain: in a plain or quoted scalar on one
 * line, before the first escape, and in a literal block scalar. Otherwise the start of the scalar.
 *
 * @param lines the lines of the file
 * @param start where the scalar begins
 * @param value the string that it stands for
 * @param offset of the character, in UTF-16 units from the start of the value
 */
export function locateInScalar(
  lines: readonly string[],
  start: TextPlace,
  value: string,
  offset: number,
): TextPlace {
  const rest = lines[start.line - 1]?.slice(start.column - 1) ?? '';
  const skipped = /^[|>]/.test(rest) ? undefined : findInLine(rest, value, offset);
  if (skipped !== undefined) return { line: start.line, column: start.column + skipped };
  return (/^\|[-+\d]*[ \t]*(?:#.*)?\r?$/.test(rest) && findInBlock(lines, start, value, offset)) || start;
}

/** How many units into the line the character is. */
function findInLine(source: string, value: string, offset: number): number | undefined {
  if (source.startsWith("'")) {
    const written = `'${value.replaceAll("'", "''")}'`;
    if (!source.startsWith(written)) return undefined;
    return 1 + value.slice(0, offset).replaceAll("'", "''").length;
  }
  if (source.startsWith('"')) {
    const certain = source.slice(1).split(/["\\]/, 1)[0]!;
    return offset <= certain.length && value.startsWith(certain) ? 1 + offset : undefined;
  }
  return source.startsWith(value) ? offset : undefined;
}

function findInBlock(
  lines: readonly string[],
  start: TextPlace,
  value: string,
  offset: number,
): TextPlace | undefined {
  const before = value.slice(0, offset).split('\n');
  const wanted = value.split('\n')[before.length - 1]!;
  const line = start.line + before.length;
  const source = lines[line - 1]?.replace(/\r$/, '');
  if (source === undefined || !/^ *$/.test(source.slice(0, source.length - wanted.length))) return undefined;
  if (!source.endsWith(wanted)) return undefined;
  return { line, column: source.length - wanted.length + before.at(-1)!.length + 1 };
}
