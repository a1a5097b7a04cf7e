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

/** In the order of preference; where two could match, the one that is tried first is also the longer one. */
const forms: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['skip', /(?:[\t \r\n\f]+|\/\/[^\n]*)/y],
  ['bytes', new RegExp(`[bB](?:${quoted})`, 'y')],
  ['string', new RegExp(quoted, 'y')],
  ['double', /(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\.\d+(?:[eE][+-]?\d+)?)/y],
  ['uint', /(?:0x[0-9a-fA-F]+|\d+)[uU]/y],
  ['int', /(?:0x[0-9a-fA-F]+|\d+)/y],
  ['symbol', /(?:true|false|null|in)(?![A-Za-z0-9_])/y],
  ['identifier', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['quoted', /`[A-Za-z0-9_.\-/ ]+`/y],
  ['symbol', /(?:==|!=|<=|>=|&&|\|\||[<>[\]{}().,\-!?:+*/%])/y],
];

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
    const found = findToken(text, at);
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

function findToken(text: string, at: number) {
  for (const [kind, form] of forms) {
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
