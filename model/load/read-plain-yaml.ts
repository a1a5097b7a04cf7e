import { plainBlockScalar } from './plain-block-scalar.ts';
import { PlainCursor } from './plain-cursor.ts';
import { plainEntry } from './plain-entry.ts';
import { plainFlow } from './plain-flow.ts';
import { OUTSIDE } from './plain-outside.ts';
import { plainScalar } from './plain-scalar.ts';

const LF = 0x0a;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;
const COLON = 0x3a;
const GREATER = 0x3e;
const OPEN_BRACKET = 0x5b;
const OPEN_BRACE = 0x7b;
const BAR = 0x7c;

/** A plain scalar with the spaces behind it. A regular expression is fast before any of this is compiled. */
const PLAIN = /(?![-?:][ \n]|[!"#%&'*,>@[\]`{|}])[^\n:#]*(?:(?::(?![ \n])|(?<! )#)[^\n:#]*)*/y;

const MAX_DEPTH = 64;
const MAX_KEY = 1024;

/**
 * The values of the documents of a YAML stream, or undefined if the text leaves the plain subset.
 *
 * Exists because the `yaml` package, which stays the authority, needs most of a command's time for files that
 * use little of the language. So this reads only what it reads exactly: where it returns documents, `yaml`
 * reports neither errors nor warnings (version 1.2, core schema, unique keys) and has the same values, and the
 * text has no anchors, aliases, tags, merge keys or names that reach a prototype, and at most 64 collections
 * inside each other. Anything else is undefined and says nothing about the text: the caller asks `yaml`.
 *
 * Never throws.
 */
export function readPlainYaml(text: string): unknown[] | undefined {
  if (text.includes('\t') || text.includes('\r') || text.includes('\ufeff')) return undefined;
  // Blanks before the end of the text and blanks before a line feed differ inside a block scalar.
  if (text.endsWith(' ')) return undefined;
  try {
    return readStream(new PlainCursor(text.endsWith('\n') ? text : `${text}\n`));
  } catch (stop) {
    // A line with millions of colons is more than a regular expression can go back over.
    if (stop === OUTSIDE || stop instanceof RangeError) return undefined;
    throw stop;
  }
}

function readStream(cursor: PlainCursor): unknown[] {
  const documents: unknown[] = [];
  cursor.nextLine(0);
  do {
    if (cursor.atMarker) {
      cursor.at += 3;
      cursor.endLine();
    }
    if (cursor.indent < 0) throw OUTSIDE;
    documents.push(readDocument(cursor));
    // A line in a column where no collection goes on ends all of them.
    if (cursor.indent >= 0) throw OUTSIDE;
  } while (cursor.atMarker);
  return documents;
}

function readDocument(cursor: PlainCursor): unknown {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === OPEN_BRACE || code === OPEN_BRACKET) {
    const value = plainFlow(cursor, -1, MAX_DEPTH);
    cursor.endLine();
    return value;
  }
  if (isItem(cursor)) return readSequence(cursor, cursor.indent, MAX_DEPTH);
  return readMapping(cursor, cursor.indent, MAX_DEPTH, readKey(cursor));
}

function readMapping(cursor: PlainCursor, column: number, depth: number, first: string): unknown {
  if (depth === 0) throw OUTSIDE;
  const mapping: Record<string, unknown> = {};
  let key = first;
  for (;;) {
    plainEntry(mapping, key, readValue(cursor, column, depth));
    if (cursor.indent !== column) break;
    key = readKey(cursor);
  }
  return mapping;
}

function readSequence(cursor: PlainCursor, column: number, depth: number): unknown {
  if (depth === 0) throw OUTSIDE;
  const sequence: unknown[] = [];
  do {
    cursor.at += 1;
    sequence.push(readElement(cursor, column, depth));
  } while (cursor.indent === column && isItem(cursor));
  return sequence;
}

/** The value of the mapping entry in `column` whose colon was just read. */
function readValue(cursor: PlainCursor, column: number, depth: number): unknown {
  if (hasContent(cursor)) return readInLine(cursor, column, depth, false);
  cursor.endLine();
  if (cursor.indent > column) return readBelow(cursor, column, depth);
  return cursor.indent === column && isItem(cursor) ? readSequence(cursor, column, depth - 1) : null;
}

/** The value of the sequence item in `column` whose dash was just read. */
function readElement(cursor: PlainCursor, column: number, depth: number): unknown {
  if (hasContent(cursor)) {
    if (isItem(cursor)) return readSequence(cursor, cursor.at - cursor.lineStart, depth - 1);
    return readInLine(cursor, column, depth, true);
  }
  cursor.endLine();
  return cursor.indent > column ? readBelow(cursor, column, depth) : null;
}

/** The node that starts a line of its own below the key or dash it belongs to. */
function readBelow(cursor: PlainCursor, parent: number, depth: number): unknown {
  if (isItem(cursor)) return readSequence(cursor, cursor.indent, depth - 1);
  // `yaml` forgets how far a scalar must be indented to go on when a comment stands in front of it.
  if (!cursor.adjacent) return readMapping(cursor, cursor.indent, depth - 1, readKey(cursor));
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === BAR || code === GREATER) throw OUTSIDE;
  return readInLine(cursor, parent, depth, true);
}

/** The node that starts here; `mayBeKey` tells whether it may be the first key of a mapping. */
function readInLine(cursor: PlainCursor, parent: number, depth: number, mayBeKey: boolean): unknown {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  if (code === BAR || code === GREATER) return plainBlockScalar(cursor, parent);
  if (code === OPEN_BRACE || code === OPEN_BRACKET) {
    const value = plainFlow(cursor, parent, depth - 1);
    cursor.endLine();
    return value;
  }
  const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
  const source = isQuoted ? cursor.quoted() : readPlain(cursor);
  if (text.charCodeAt(cursor.at) === COLON) {
    if (!mayBeKey) throw OUTSIDE;
    endKey(cursor, at, source, isQuoted);
    return readMapping(cursor, at - cursor.lineStart, depth - 1, source);
  }
  cursor.endLine();
  return isQuoted ? source : plainScalar(source);
}

function readKey(cursor: PlainCursor): string {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
  const source = isQuoted ? cursor.quoted() : readPlain(cursor);
  if (text.charCodeAt(cursor.at) !== COLON) throw OUTSIDE;
  endKey(cursor, at, source, isQuoted);
  return source;
}

/** Moves over the colon behind the key `source`, which starts at `start`, if it is a string. */
function endKey(cursor: PlainCursor, start: number, source: string, isQuoted: boolean): void {
  const { text, at } = cursor;
  const next = text.charCodeAt(at + 1);
  if ((next !== SPACE && next !== LF) || at - start > MAX_KEY) throw OUTSIDE;
  if (!isQuoted && typeof plainScalar(source) !== 'string') throw OUTSIDE;
  cursor.at = at + 1;
}

/** Reads the text of a plain scalar up to the colon of a key, a comment or the end of the line. */
function readPlain(cursor: PlainCursor): string {
  const { text, at } = cursor;
  PLAIN.lastIndex = at;
  if (!PLAIN.test(text)) throw OUTSIDE;
  let end = PLAIN.lastIndex;
  cursor.at = end;
  while (text.charCodeAt(end - 1) === SPACE) end -= 1;
  return text.slice(at, end);
}

/** Whether the line goes on with something else than a comment, which the cursor then stands at. */
function hasContent(cursor: PlainCursor): boolean {
  const text = cursor.text;
  let at = cursor.at;
  let code = text.charCodeAt(at);
  while (code === SPACE) code = text.charCodeAt(++at);
  if (code === LF || code === HASH) return false;
  cursor.at = at;
  return true;
}

function isItem({ text, at }: PlainCursor): boolean {
  if (text.charCodeAt(at) !== DASH) return false;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === LF;
}
