/** A word of a command line, and where it starts in its text, from 0. */
export interface CommandWord {
  text: string;
  offset: number;
}

/**
 * The words of a command line as a shell or systemd splits it: quotes, backslashes, lines that go on, and comments.
 * What a variable stands for nobody knows here, so it stays as it is written. Settings such as `ARGS="--a --b"`,
 * of which environment files of services are made, are opened.
 */
export function splitCommandLine(text: string): CommandWord[] {
  return splitWords(text, 0).flatMap((word) => {
    const inner = /^[A-Za-z_][A-Za-z0-9_]*=(?=\s*--)/.exec(word.text);
    if (inner === null) return [word];
    return splitWords(word.text.slice(inner[0].length), 0).map(({ text: each }) => ({
      text: each,
      offset: word.offset,
    }));
  });
}

function splitWords(text: string, start: number): CommandWord[] {
  const words: CommandWord[] = [];
  let word: CommandWord | undefined;
  const add = (piece: string, offset: number) => {
    word ??= { text: '', offset };
    word.text += piece;
  };
  const token = /\\\r?\n|\s+|#|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|[\s\S]/g;
  token.lastIndex = start;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [all, single, double, escaped] = match;
    if (/^\\\r?\n$/.test(all)) continue;
    if (/^\s/.test(all)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (all === '#' && word === undefined) {
      const end = text.indexOf('\n', match.index);
      token.lastIndex = end < 0 ? text.length : end;
    } else if (double !== undefined) add(double.replace(/\\(["\\$`])|\\\r?\n/g, '$1'), match.index);
    else add(single ?? escaped ?? all, match.index);
  }
  if (word !== undefined) words.push(word);
  return words;
}
