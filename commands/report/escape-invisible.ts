/**
 * A text with everything that a reader cannot see written out, as `\u{202E}`: control and format characters, spaces
 * other than U+0020, line ends, halves of surrogate pairs. Input can so neither drive the terminal nor show another
 * order or another word than it has.
 */
export function escapeInvisible(text: string): string {
  return text.replace(
    // U+FE0F is let through: it only makes an emoji of the character before it.
    /(?! |\uFE0F)[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`,
  );
}
