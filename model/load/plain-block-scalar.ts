import type { PlainCursor } from './plain-cursor.ts';
import { OUTSIDE } from './plain-outside.ts';

const LF = 0x0a;
const SPACE = 0x20;
const PLUS = 0x2b;
const DASH = 0x2d;
const GREATER = 0x3e;

/**
 * Reads the literal (`|`) or folded (`>`) scalar whose header starts at the cursor and whose parent collection
 * stands in column `parent`, and moves to the next content line.
 *
 * Throws OUTSIDE for an explicit indentation, an empty scalar, blank lines with some but not all of the
 * indentation between lines of text, and folded lines that are indented further than the first.
 */
export function plainBlockScalar(cursor: PlainCursor, parent: number): string {
  const text = cursor.text;
  const length = text.length;
  const folded = text.charCodeAt(cursor.at) === GREATER;
  const chomping = text.charCodeAt(cursor.at + 1);
  cursor.at += chomping === PLUS || chomping === DASH ? 2 : 1;
  const header = text.indexOf('\n', cursor.at);
  if (!/^ *(?: #.*)?$/s.test(text.slice(cursor.at, header))) throw OUTSIDE;

  let line = header + 1;
  let leading = 0;
  let widest = 0;
  let at = line;
  for (;;) {
    while (text.charCodeAt(at) === SPACE) at += 1;
    if (at >= length) throw OUTSIDE;
    if (text.charCodeAt(at) !== LF) break;
    widest = Math.max(widest, at - line);
    leading += 1;
    at += 1;
    line = at;
  }
  const indent = at - line;
  if (indent <= parent || widest > indent) throw OUTSIDE;

  const start = at;
  const indentation = text.slice(line, start);
  let end = text.indexOf('\n', at);
  let trailing = 0;
  // Of the blank lines since the last line of text, whether any is neither empty nor as wide as the indentation.
  let ragged = false;
  for (line = end + 1; line < length; ) {
    if (text.startsWith(indentation, line)) {
      at = line + indent;
      if (text.charCodeAt(at) !== LF) {
        end = text.indexOf('\n', at);
        if (ragged) throw OUTSIDE;
        trailing = 0;
        line = end + 1;
        continue;
      }
    } else {
      at = line;
      while (text.charCodeAt(at) === SPACE) at += 1;
      if (text.charCodeAt(at) !== LF) break;
      if (at > line) ragged = true;
    }
    trailing += 1;
    line = at + 1;
  }
  cursor.nextLine(line);

  if (chomping === LF && !folded && leading === 0)
    return readLiteral(text.slice(start, end + 1), indentation);
  let body = text.slice(start, end).replaceAll(`\n${indentation}`, '\n');
  if (folded) {
    if (body.includes('\n ')) throw OUTSIDE;
    body = body.replace(/\n(\n*)/g, (_, more: string) => more || ' ');
  }
  if (leading > 0) body = '\n'.repeat(leading) + body;
  if (chomping === DASH) return body;
  return chomping === PLUS ? body + '\n'.repeat(trailing + 1) : `${body}\n`;
}

let last = { source: '', indentation: '', body: '' };

/** The same text as before is the same string, because issuers that follow each other mostly have the same CA. */
function readLiteral(source: string, indentation: string): string {
  if (source !== last.source || indentation !== last.indentation)
    last = { source, indentation, body: source.replaceAll(`\n${indentation}`, '\n') };
  return last.body;
}
