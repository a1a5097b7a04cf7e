/** A Markdown table with columns of even width; columns of figures stand on the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]!.length)),
  );
  const isFigures = head.map((_, column) => rows.every((row) => /^[\d.,]*$/.test(row[column]!)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (isFigures[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    isFigures[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
