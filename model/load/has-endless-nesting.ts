const limit = 1000;

/**
 * Whether a text opens a thousand more brackets than it closes, wherever they stand. No file that is meant does so, and
 * the YAML parser needs hundreds of megabytes for what it then takes to be nested.
 */
export function hasEndlessNesting(text: string): boolean {
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) {
      if (++open > limit) return true;
    } else if ((code === 0x5d || code === 0x7d) && open > 0) open--;
  }
  return false;
}
