import type { PlainCursor } from './plain-cursor.ts';
import { plainEntry } from './plain-entry.ts';
import { OUTSIDE } from './plain-outside.ts';
import { plainScalar } from './plain-scalar.ts';

const LF = 0x0a;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** A plain scalar with the spaces behind it, unless it starts as a document marker does. */
const PLAIN =
  /(?!-[-,[\]{} \n]|\.\.\.|[!"#%&'*,:>?@[\]`{|}])[^\n:#,[\]{}]*(?:(?::(?![,[\]{} \n])|(?<! )#)[^\n:#,[\]{}]*)*/y;

/**
 * Reads the flow collection that starts at the cursor and whose parent block collection stands in column
 * `parent` (-1 for none), and leaves the cursor behind its closing bracket. `depth` says how many collections
 * may still open, this one included.
 *
 * Throws OUTSIDE for entries without value, pairs inside a sequence and scalars that go over several lines.
 */
export function plainFlow(cursor: PlainCursor, parent: number, depth: number): unknown {
  return readCollection(cursor, parent, depth, true);
}

function readCollection(cursor: PlainCursor, parent: number, depth: number, outermost: boolean): unknown {
  if (depth === 0) throw OUTSIDE;
  return cursor.text.charCodeAt(cursor.at) === OPEN_BRACE
    ? readMapping(cursor, parent, depth, outermost)
    : readSequence(cursor, parent, depth, outermost);
}

function readMapping(cursor: PlainCursor, parent: number, depth: number, outermost: boolean): unknown {
  const mapping: Record<string, unknown> = {};
  let code = COMMA;
  while (code === COMMA) {
    cursor.at += 1;
    code = skipSpace(cursor, parent, outermost);
    if (code === CLOSE_BRACE) break;
    const key = readKey(cursor, code);
    code = skipSpace(cursor, parent, outermost);
    plainEntry(mapping, key, readNode(cursor, code, parent, depth));
    code = skipSpace(cursor, parent, outermost);
  }
  if (code !== CLOSE_BRACE) throw OUTSIDE;
  cursor.at += 1;
  return mapping;
}

function readSequence(cursor: PlainCursor, parent: number, depth: number, outermost: boolean): unknown {
  const sequence: unknown[] = [];
  let code = COMMA;
  while (code === COMMA) {
    cursor.at += 1;
    code = skipSpace(cursor, parent, outermost);
    if (code === CLOSE_BRACKET) break;
    sequence.push(readNode(cursor, code, parent, depth));
    code = skipSpace(cursor, parent, outermost);
  }
  if (code !== CLOSE_BRACKET) throw OUTSIDE;
  cursor.at += 1;
  return sequence;
}

function readKey(cursor: PlainCursor, code: number): string {
  const start = cursor.at;
  const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
  const key = isQuoted ? cursor.quoted() : readPlain(cursor);
  const text = cursor.text;
  if (typeof key !== 'string' || text.charCodeAt(cursor.at) !== COLON) throw OUTSIDE;
  cursor.at += 1;
  if (!isQuoted) {
    const next = text.charCodeAt(cursor.at);
    if (next !== SPACE && next !== LF) throw OUTSIDE;
  }
  if (cursor.at - start > 1024) throw OUTSIDE;
  return key;
}

function readNode(cursor: PlainCursor, code: number, parent: number, depth: number): unknown {
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return cursor.quoted();
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return readCollection(cursor, parent, depth - 1, false);
  return readPlain(cursor);
}

function readPlain(cursor: PlainCursor): string | number | boolean | null {
  const { text, at } = cursor;
  PLAIN.lastIndex = at;
  if (!PLAIN.test(text)) throw OUTSIDE;
  let end = PLAIN.lastIndex;
  cursor.at = end;
  while (text.charCodeAt(end - 1) === SPACE) end -= 1;
  return plainScalar(text.slice(at, end));
}

/** Moves over spaces, comments and line ends, and returns the code of the character behind them. */
function skipSpace(cursor: PlainCursor, parent: number, outermost: boolean): number {
  const text = cursor.text;
  let at = cursor.at;
  let line = -1;
  let code = text.charCodeAt(at);
  for (;;) {
    if (code === LF) {
      line = at + 1;
      // The text ends inside the collection.
      if (line >= text.length) throw OUTSIDE;
    } else if (code === HASH) {
      const before = text.charCodeAt(at - 1);
      if (before !== SPACE && before !== LF) throw OUTSIDE;
      at = text.indexOf('\n', at) - 1;
    } else if (code !== SPACE) {
      break;
    }
    code = text.charCodeAt(++at);
  }
  if (line >= 0 && at - line <= parent) {
    // Only the bracket that closes the whole collection may stand as far left as the parent.
    const closes = code === CLOSE_BRACKET || code === CLOSE_BRACE;
    if (!closes || !outermost || at - line !== parent) throw OUTSIDE;
  }
  cursor.at = at;
  return code;
}
