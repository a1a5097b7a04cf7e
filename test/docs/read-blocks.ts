/** A fenced block of a Markdown page. */
export interface Block {
  /** What stands behind the opening fence. */
  info: string;
  /** The line of the opening fence, from 1. */
  line: number;
  text: string;
}

/** The fenced blocks of a Markdown page, in their order. */
export function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: { fence: string; info: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^(`{3,}|~{3,})(.*)$/.exec(line);
    if (open === undefined) {
      if (fence !== null) open = { fence: fence[1]!, info: fence[2]!.trim(), line: index + 1, lines: [] };
    } else if (fence !== null && fence[2] === '' && fence[1]!.startsWith(open.fence)) {
      blocks.push({ info: open.info, line: open.line, text: open.lines.map((text) => `${text}\n`).join('') });
      open = undefined;
    } else open.lines.push(line);
  }
  if (open !== undefined) throw new Error(`The block that begins in line ${open.line} has no end.`);
  return blocks;
}
