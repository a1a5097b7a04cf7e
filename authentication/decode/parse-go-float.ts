/**
 * `strconv.ParseFloat` of Go for a decimal number that begins with a digit, a sign or a point. Undefined where Go
 * reports an error, which it also does for a number that is too large. Underscores may stand between digits.
 */
export function parseGoFloat(text: string): number | undefined {
  if (/(?:^|[^0-9])_|_(?:$|[^0-9])/.test(text)) return undefined;
  const digits = text.replaceAll('_', '');
  if (!/^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}
