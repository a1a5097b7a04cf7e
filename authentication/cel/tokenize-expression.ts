import type { Token } from './token.ts';

const escapeForm =
  '\\\\(?:[abfnrtv"\'\\\\?`]|[0-3][0-7][0-7]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})';
const quoted = [
  `[rR]"""[\\s\\S]*?"""`,
  `[rR]'''[\\s\\S]*?'''`,
  `[rR]"[^"\\n\\r]*"`,
  `[rR]'[^'\\n\\r]*'`,
  `"""(?:${escapeForm}|[^\\\\])*?"""`,
  `'''(?:${escapeForm}|[^\\\\])*?'''`,
  `"(?:${escapeForm}|[^\\\\"\\n\\r])*"`,
  `'(?:${escapeForm}|[^\\\\'\\n\\r])*'`,
].join('|');

const words = new Set(['true', 'false', 'null', 'in']);

type Form = readonly [Token['kind'] | 'skip', RegExp];

const symbol: Form = ['symbol', /(?:==|!=|<=|>=|&&|\|\||[<>[\]{}().,\-!?:+*/%])/y];
const stringForm: Form = ['string', new RegExp(quoted, 'y')];

/**
 * What can start with a character, in the order of preference; where two could match, the one that is tried first is
 * also the longer one. Names and space are not among them.
 */
const numbers: readonly Form[] = [
  ['double', /(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\.\d+(?:[eE][+-]?\d+)?)/y],
  ['uint', /(?:0x[0-9a-fA-F]+|\d+)[uU]/y],
  ['int', /(?:0x[0-9a-fA-F]+|\d+)/y],
  symbol,
];
const prefixed: readonly Form[] = [['bytes', new RegExp(`[bB](?:${quoted})`, 'y')], stringForm];
const others: readonly Form[] = [symbol];
const forms = new Map<string, readonly Form[]>([
  ...[...'.0123456789'].map((start) => [start, numbers] as const),
  ...[...'"\''].map((start) => [start, [stringForm]] as const),
  ['/', [['skip', /\/\/[^\n]*/y], symbol]],
  ['`', [['quoted', /`[A-Za-z0-9_.\-/ ]+`/y]]],
]);

/** The first minor of Kubernetes whose lexer knows names in backticks. */
const quotedNames = 33;

/** Splits an expression as the lexer of that minor does. What is no token is returned in `unknown` and left out. */
export function tokenizeExpression(
  text: string,
  minor: number,
): {
  tokens: Token[];
  unknown: { readonly at: number; readonly text: string }[];
} {
  const tokens: Token[] = [];
  const unknown: { at: number; text: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const found = isLetter(code) ? findWord(text, at) : findToken(text, at, forms.get(text[at]!) ?? others);
    if (found === undefined || (found.kind === 'quoted' && minor < quotedNames)) {
      const length = measureUnknown(text, at);
      unknown.push({ at, text: text.slice(at, at + length) });
      at += Math.max(1, Math.min(length, text.length - at));
    } else {
      if (found.kind !== 'skip') tokens.push({ kind: found.kind, text: found.text, at });
      at += found.text.length;
    }
  }
  tokens.push({ kind: 'end', text: '<EOF>', at: text.length });
  return { tokens, unknown };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

/** A name or a word of the language, or the string that letters like those of `r"x"` introduce. */
function findWord(text: string, at: number): { kind: Token['kind'] | 'skip'; text: string } {
  let end = at + 1;
  for (let code = text.charCodeAt(end); isLetter(code) || (code >= 0x30 && code <= 0x39); ) {
    end += 1;
    code = text.charCodeAt(end);
  }
  const word = text.slice(at, end);
  const next = text[end];
  if ((next === '"' || next === "'") && /^(?:[bB]?[rR]?)$/.test(word)) {
    const found = findToken(text, at, prefixed);
    if (found !== undefined) return found;
  }
  return { kind: words.has(word) ? 'symbol' : 'identifier', text: word };
}

function findToken(text: string, at: number, candidates: readonly Form[]) {
  for (const [kind, form] of candidates) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match !== null) return { kind, text: match[0] };
  }
  return undefined;
}

/** How much the lexer had read when it gave up: a string up to where it can no longer become one. */
function measureUnknown(text: string, at: number): number {
  const start = /[rRbB]{0,2}["']/y;
  start.lastIndex = at;
  const open = start.exec(text);
  if (open !== null) {
    const body = /(?:\\[\s\S]|[^\\\n\r])*[\n\r]?/y;
    body.lastIndex = at + open[0].length;
    return open[0].length + (body.exec(text)?.[0].length ?? 0);
  }
  const pair = /[=&|][\s\S]?/y;
  pair.lastIndex = at;
  const two = pair.exec(text);
  return two?.[0].length ?? (text.codePointAt(at)! > 0xffff ? 2 : 1);
}
