/** XML 1.0 has no way to carry most control characters, U+FFFE, U+FFFF or half a surrogate pair. */
const impossible = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for the content or an attribute of an XML element. */
export function escapeXml(text: string): string {
  return text
    .replace(impossible, (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`)
    .replace(/[&<>"]/g, (character) => entities[character]!);
}
