const ABOVE_SURROGATES = /[\ud800-\udfff]/;

/** Compares strings as Go does, by their UTF-8 bytes (the same as by code point, other than JavaScript's `<`). */
export function compareText(a: string, b: string): number {
  if (!ABOVE_SURROGATES.test(a) && !ABOVE_SURROGATES.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
