import type { LiteralPrefix } from './literal-prefix.ts';

/** What all of several values start with; undefined, which is no value at all, restricts nothing. */
export function joinPrefixes(prefixes: readonly (LiteralPrefix | undefined)[]): LiteralPrefix | undefined {
  return prefixes.reduce((one, other) => {
    if (one === undefined || other === undefined) return one ?? other;
    if (one.text === other.text) return { text: one.text, exact: one.exact && other.exact };
    let length = 0;
    while (length < one.text.length && one.text[length] === other.text[length]) length += 1;
    return { text: one.text.slice(0, length), exact: false };
  }, undefined);
}
