import type { YamlWriter } from './yaml-writer.ts';

const STARTS_BLANK = /^[ \n\u2028\u2029]/;
const LINE_START = /^(?=[^\n\u2028\u2029])/gm;
const AFTER_NEWLINE = /\n(?=[^\n])/g;
const RARE_BREAK = /[\u2028\u2029]/;
const BREAKS = '\n\u2028\u2029';

/**
 * Writes a string as a literal block (`|`) at the writer's indentation, with the indentation hint that a leading
 * blank needs and the chomping hint that the trailing breaks need. Upstream rule: go-yaml v2
 * `yaml_emitter_write_literal_scalar` and `yaml_emitter_write_block_scalar_hints`; empty lines are not indented.
 */
export function writeLiteral(writer: YamlWriter, text: string): void {
  const { indent } = writer;
  if (text !== last.text || indent !== last.indent) last = { text, indent, ...layOut(text, indent) };
  writer.writeInline(last.header);
  writer.text += last.body;
  // Without a final break the column is unknown here, and unused: the next line begins with a break in any case.
  writer.column = 0;
  writer.isIndentation = last.endsInBreak;
  writer.endsInSpace = true;
}

/** A literal block: what stands behind the key or dash, and the lines below it with their indentation. */
interface Block {
  header: string;
  body: string;
  endsInBreak: boolean;
}

let last: Block & { text: string; indent: number } = {
  text: '',
  indent: -1,
  header: '',
  body: '',
  endsInBreak: false,
};

function layOut(text: string, indent: number): Block {
  const indentHint = STARTS_BLANK.test(text) ? '2' : '';
  const endsInBreak = BREAKS.includes(text.at(-1)!);
  const chompHint = !endsInBreak ? '-' : text.length === 1 || BREAKS.includes(text.at(-2)!) ? '+' : '';
  const padding = ' '.repeat(indent);
  const first = text.charCodeAt(0) === 0x0a ? '\n' : `\n${padding}`;
  return {
    header: `|${indentHint}${chompHint}`,
    body: RARE_BREAK.test(text)
      ? `\n${text.replace(LINE_START, padding)}`
      : first + text.replace(AFTER_NEWLINE, `\n${padding}`),
    endsInBreak,
  };
}
