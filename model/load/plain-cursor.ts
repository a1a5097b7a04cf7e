import { plainEscapes } from './plain-escapes.ts';
import { OUTSIDE } from './plain-outside.ts';

const LF = 0x0a;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;
const DOT = 0x2e;

/**
 * A position in the text of a stream, with the two things every construct needs: moving to the next line that
 * has content, and reading a quoted scalar.
 *
 * The text ends with a line feed and has neither tabs nor carriage returns, so a line is always closed by
 * a line feed and white space inside a line is always the space. Methods throw OUTSIDE when the text leaves the
 * subset.
 */
export class PlainCursor {
  readonly text: string;
  /** Offset of the next character to read. */
  at = 0;
  /** Column of the content line reached last, -1 at the end of a document. */
  indent = -1;
  /** Offset of the first character of that line. */
  lineStart = 0;
  /** Whether neither blank lines nor comments were skipped to reach that line. */
  adjacent = false;
  /** Whether the document ended at `---`, which `at` then points to. */
  atMarker = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Moves to the content of the first line, from the line that starts at `start`, that has any. */
  nextLine(start: number): void {
    const text = this.text;
    const length = text.length;
    let line = start;
    this.atMarker = false;
    while (line < length) {
      let at = line;
      let code = text.charCodeAt(at);
      while (code === SPACE) code = text.charCodeAt(++at);
      if (code === LF) {
        line = at + 1;
      } else if (code === HASH) {
        line = text.indexOf('\n', at) + 1;
      } else {
        this.at = at;
        this.lineStart = line;
        this.adjacent = line === start;
        this.indent = at - line;
        if (at === line && (code === DASH || code === DOT)) this.readMarker();
        return;
      }
    }
    this.at = length;
    this.indent = -1;
  }

  private readMarker(): void {
    const { text, at } = this;
    const dots = text.startsWith('...', at);
    if (!dots && !text.startsWith('---', at)) return;
    const next = text.charCodeAt(at + 3);
    if (next !== SPACE && next !== LF) return;
    if (dots) throw OUTSIDE;
    this.indent = -1;
    this.atMarker = true;
  }

  /** Moves to the next content line, if only a comment is left of this one. */
  endLine(): void {
    const text = this.text;
    let at = this.at;
    let code = text.charCodeAt(at);
    while (code === SPACE) code = text.charCodeAt(++at);
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) at = text.indexOf('\n', at);
    else if (code !== LF) throw OUTSIDE;
    this.nextLine(at + 1);
  }

  /** Reads the quoted scalar that starts here and closes on the same line. */
  quoted(): string {
    const start = this.at + 1;
    return this.text.charCodeAt(this.at) === DOUBLE_QUOTE
      ? this.doubleQuoted(start)
      : this.singleQuoted(start);
  }

  private doubleQuoted(start: number): string {
    const text = this.text;
    let end = text.indexOf('"', start);
    while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    const body = this.body(start, end);
    return body.includes('\\') ? plainEscapes(body) : body;
  }

  private singleQuoted(start: number): string {
    const text = this.text;
    let end = text.indexOf("'", start);
    if (text.charCodeAt(end + 1) !== SINGLE_QUOTE) return this.body(start, end);
    while (end > 0 && text.charCodeAt(end + 1) === SINGLE_QUOTE) end = text.indexOf("'", end + 2);
    return this.body(start, end).replaceAll("''", "'");
  }

  private body(start: number, end: number): string {
    if (end < 0) throw OUTSIDE;
    const body = this.text.slice(start, end);
    if (body.includes('\n')) throw OUTSIDE;
    this.at = end + 1;
    return body;
  }
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text.charCodeAt(start - 1) === 0x5c) start -= 1;
  return (at - start) % 2 === 1;
}
