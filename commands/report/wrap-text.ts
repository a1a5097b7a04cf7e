/** What would begin a list, a heading or a quotation in Markdown if it stood first on a line. */
const structural = /^(?:[-+*>]|#{1,6}|\d+[.)])$/;

/** A paragraph broken into lines of at most 100 columns, between words. It reads the same as text and as Markdown. */
export function wrapText(text: string, width = 100): string {
  let result = '';
  let column = 0;
  for (const word of text.split(' ')) {
    if (column > 0 && column + 1 + word.length > width && !structural.test(word)) {
      result += '\n';
      column = 0;
    } else if (column > 0) {
      result += ' ';
      column++;
    }
    result += word;
    column += word.length;
  }
  return result;
}
