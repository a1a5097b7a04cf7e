const bracketLimit = 1000;
const indicatorLimit = 200;

/**
 * Whether a text opens a thousand more brackets than it closes, wherever they stand, or has two hundred of the indicators
 * that open a collection (`-`, `?`, `:`) in a row. No file that is meant does so. The YAML parser takes either to be
 * nested, and needs hundreds of megabytes for the one and time that grows with the square for the other.
 */
export function hasEndlessNesting(text: string): boolean {
  let open = 0;
  let inARow = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20 || code === 0x09) continue;
    if (code === 0x3a || code === 0x2d || code === 0x3f) {
      // Without a blank behind it, it opens nothing: a ruler of hyphens is as long as it likes.
      if (!isBlank(text.charCodeAt(index + 1))) continue;
      if (++inARow > indicatorLimit) return true;
      continue;
    }
    inARow = 0;
    if (code === 0x5b || code === 0x7b) {
      if (++open > bracketLimit) return true;
    } else if ((code === 0x5d || code === 0x7d) && open > 0) open--;
  }
  return false;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
