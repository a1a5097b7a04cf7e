import type { CelProblem } from './cel-problem.ts';
import { expandMacro } from './expand-macro.ts';
import type { Expression, LiteralValue, MapEntry } from './expression.ts';
import { findPosition } from './find-position.ts';
import type { Token } from './token.ts';
import { tokenizeExpression } from './tokenize-expression.ts';
import { unescapeLiteral } from './unescape-literal.ts';

const codePointLimit = 100_000;
const recursionLimit = 250;

const reserved = new Set(
  'as break const continue else false for function if import in let loop package namespace null return true var void while'.split(
    ' ',
  ),
);
const startsOfExpression =
  "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}";
const relations = new Set(['<', '<=', '>=', '>', '==', '!=', 'in']);

/** The tree where there are no problems; a syntax error ends the parsing, other problems are collected. */
export interface ParsedExpression {
  readonly expression: Expression | undefined;
  readonly problems: readonly CelProblem[];
}

/**
 * Parses an expression as the cel-go of that Kubernetes minor does, macros expanded and optional syntax allowed.
 * Verdict and place of the first syntax error are upstream's; unlike ANTLR this parser does not go on after one.
 */
export function parseExpression(text: string, minor: number): ParsedExpression {
  const size = text.length <= codePointLimit ? 0 : [...text].length;
  if (size > codePointLimit) {
    const message = `expression code point size exceeds limit: size: ${size}, limit ${codePointLimit}`;
    return {
      expression: undefined,
      problems: [{ stage: 'compile', kind: 'syntax', message, line: -1, column: 0, offset: 0 }],
    };
  }
  return new Parser(text, minor).parse();
}

/** After so many, cel-go stops to look for more. */
const syntaxErrorLimit = 100;

class SyntaxStop extends Error {}

class Parser {
  readonly #text: string;
  readonly #minor: number;
  readonly #tokens: readonly Token[];
  readonly #problems: CelProblem[] = [];
  readonly #depths = new Map<Expression, number>();
  #nesting = 0;
  #at = 0;

  constructor(text: string, minor: number) {
    this.#text = text;
    this.#minor = minor;
    const { tokens, unknown } = tokenizeExpression(text, minor);
    this.#tokens = tokens;
    for (const { at, text: found } of unknown.slice(0, syntaxErrorLimit + 1)) {
      const shown = found.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
      this.#report(at, `Syntax error: token recognition error at: '${shown}'`);
    }
  }

  parse(): ParsedExpression {
    if (this.#problems.length > syntaxErrorLimit) return { expression: undefined, problems: this.#problems };
    try {
      const expression = this.#parseExpression();
      if (this.#next.kind !== 'end') {
        const last = this.#tokens[this.#at + 1]?.kind === 'end';
        this.#stop(`${last ? 'extraneous' : 'mismatched'} input '${this.#next.text}' expecting <EOF>`);
      }
      return { expression: this.#problems.length === 0 ? expression : undefined, problems: this.#problems };
    } catch (stop) {
      if (!(stop instanceof SyntaxStop)) throw stop;
      return { expression: undefined, problems: this.#problems };
    }
  }

  get #next(): Token {
    return this.#tokens[this.#at]!;
  }

  #is(text: string): boolean {
    return this.#next.kind === 'symbol' && this.#next.text === text;
  }

  #take(text: string): Token | undefined {
    if (!this.#is(text)) return undefined;
    this.#at += 1;
    return this.#tokens[this.#at - 1]!;
  }

  /** `choice` is what ANTLR prints where more than this token could follow. */
  #expect(text: string, choice?: string): Token {
    const taken = this.#take(text);
    if (taken !== undefined) return taken;
    const { text: found, kind } = this.#next;
    if (kind !== 'end' && this.#tokens[this.#at + 1]?.text === text) {
      this.#stop(`extraneous input '${found}' expecting ${choice ?? `'${text}'`}`);
    }
    if (kind === 'end' && text === ')') this.#stop(`missing ')' at '${found}'`);
    return this.#stop(`mismatched input '${found}' expecting ${choice ?? `'${text}'`}`);
  }

  #report(offset: number, message: string): void {
    this.#problems.push({
      stage: 'compile',
      kind: 'syntax',
      message,
      ...findPosition(this.#text, offset),
      offset,
    });
  }

  #stop(message: string): never {
    this.#report(this.#next.at, `Syntax error: ${message}`);
    throw new SyntaxStop();
  }

  /** Notes how deep a node is that upstream's visitor counts; `parts` are what it is made of. */
  #deepen(node: Expression, parts: readonly Expression[], own: 0 | 1 = 1): Expression {
    let below = 0;
    for (const part of parts) below = Math.max(below, this.#depths.get(part) ?? 0);
    const depth = below + own;
    // What is not deep needs no note.
    if (depth > (this.#depths.get(node) ?? 0)) this.#depths.set(node, depth);
    if (depth > recursionLimit) this.#refuseDepth('max recursion depth exceeded');
    return node;
  }

  #refuseDepth(message: string): never {
    this.#problems.push({ stage: 'compile', kind: 'syntax', message, line: -1, column: 0, offset: 0 });
    throw new SyntaxStop();
  }

  #parseExpression(): Expression {
    this.#nesting += 1;
    if (this.#nesting > recursionLimit) {
      this.#refuseDepth(`expression recursion limit exceeded: ${recursionLimit}`);
    }
    let expression = this.#parseChain('||');
    const question = this.#take('?');
    if (question !== undefined) {
      const then = this.#parseChain('||');
      this.#expect(':');
      const otherwise = this.#parseExpression();
      const parts = [expression, then, otherwise];
      expression = this.#deepen(call(question.at, '_?_:_', ...parts), parts);
    }
    this.#nesting -= 1;
    return expression;
  }

  #parseChain(operator: '||' | '&&'): Expression {
    const parseTerm = () => (operator === '||' ? this.#parseChain('&&') : this.#parseRelation());
    const first = parseTerm();
    if (!this.#is(operator)) return first;
    const terms = [first];
    const places: number[] = [];
    for (let token = this.#take(operator); token !== undefined; token = this.#take(operator)) {
      places.push(token.at);
      terms.push(parseTerm());
    }
    return this.#deepen(balance(`_${operator}_`, terms, places, 0, places.length - 1), terms, 0);
  }

  #parseRelation(): Expression {
    let left = this.#parseCalculation(1);
    while (this.#next.kind === 'symbol' && relations.has(this.#next.text)) {
      const { text, at } = this.#next;
      this.#at += 1;
      const right = this.#parseCalculation(1);
      left = this.#deepen(call(at, text === 'in' ? '@in' : `_${text}_`, left, right), [left, right]);
    }
    return left;
  }

  #parseCalculation(lowest: 1 | 2 | 3): Expression {
    let left = this.#parseUnary();
    for (;;) {
      const { text, at, kind } = this.#next;
      const strength = kind !== 'symbol' ? 0 : '*/%'.includes(text) ? 2 : '+-'.includes(text) ? 1 : 0;
      if (strength < lowest || strength === 0) break;
      this.#at += 1;
      const right = this.#parseCalculation((strength + 1) as 2 | 3);
      left = this.#deepen(call(at, `_${text}_`, left, right), [left, right]);
    }
    return left;
  }

  #parseUnary(): Expression {
    const sign = this.#next;
    if (this.#is('!') || (this.#is('-') && !this.#isSignedLiteral())) {
      let count = 0;
      while (this.#take(sign.text) !== undefined) count += 1;
      const operand = this.#parseMember();
      if (count % 2 === 0) return operand;
      return this.#deepen(call(sign.at, sign.text === '!' ? '!_' : '-_', operand), [operand], 0);
    }
    return this.#parseMember();
  }

  #isSignedLiteral(): boolean {
    const { kind } = this.#tokens[this.#at + 1]!;
    return kind === 'int' || kind === 'double';
  }

  #parseMember(): Expression {
    let member = this.#parsePrimary();
    while (this.#is('.') || this.#is('[')) {
      const token = this.#next;
      this.#at += 1;
      const operand = member;
      member =
        token.text === '.' ? this.#parseSelection(operand, token.at) : this.#parseIndex(operand, token.at);
      this.#deepen(member, [operand]);
    }
    return member;
  }

  #parseSelection(operand: Expression, at: number): Expression {
    const optional = this.#take('?') !== undefined;
    const token = this.#next;
    if (token.kind !== 'identifier' && token.kind !== 'quoted') {
      this.#stop(
        token.kind === 'end' || !/^[\w]/.test(token.text)
          ? `no viable alternative at input '${optional ? '?' : '.'}${token.kind === 'end' ? '' : token.text}'`
          : `mismatched input '${token.text}' expecting IDENTIFIER`,
      );
    }
    this.#at += 1;
    const quoted = token.kind === 'quoted';
    const field = quoted ? token.text.slice(1, -1) : token.text;
    if (quoted) this.#report(token.at, "unsupported syntax: '`'");
    if (optional) {
      return call(at, '_?._', operand, { kind: 'literal', at: token.at, value: field });
    }
    const open = quoted ? undefined : this.#take('(');
    if (open === undefined) return { kind: 'select', at, operand, field, testOnly: false };
    return this.#build(open.at, field, operand, this.#parseArguments(')'));
  }

  #parseIndex(operand: Expression, at: number): Expression {
    const optional = this.#take('?') !== undefined;
    const index = this.#parseExpression();
    this.#expect(']');
    return call(at, optional ? '_[?_]' : '_[_]', operand, index);
  }

  #build(at: number, name: string, target: Expression | undefined, args: readonly Expression[]): Expression {
    const expansion = expandMacro(name, at, target, args, this.#minor);
    if (expansion === undefined) return this.#deepen({ kind: 'call', at, name, target, args }, args, 0);
    if (!('error' in expansion)) return this.#deepen(expansion, args, 0);
    this.#report(expansion.at, expansion.error);
    return { kind: 'literal', at, value: null };
  }

  #parseArguments(close: ')'): Expression[] {
    const args: Expression[] = [];
    if (!this.#is(close)) {
      do args.push(this.#parseExpression());
      while (this.#take(',') !== undefined);
    }
    this.#expect(close);
    return args;
  }

  #parsePrimary(): Expression {
    const token = this.#next;
    if (token.kind === 'identifier' || this.#is('.')) return this.#parseName();
    if (token.kind !== 'symbol' && token.kind !== 'quoted' && token.kind !== 'end')
      return this.#parseLiteral();
    if (this.#is('-') && this.#isSignedLiteral()) return this.#parseLiteral();
    if (this.#take('(') !== undefined) {
      const nested = this.#parseExpression();
      this.#expect(')');
      return nested;
    }
    if (this.#take('[') !== undefined) return this.#parseList(token.at);
    if (this.#take('{') !== undefined) return this.#parseMap(token.at);
    const constants: Record<string, LiteralValue> = { true: true, false: false, null: null };
    if (token.kind === 'symbol' && token.text in constants) {
      this.#at += 1;
      return { kind: 'literal', at: token.at, value: constants[token.text]! };
    }
    const { kind, text } = this.#tokens[this.#at + 1] ?? token;
    const goesOn =
      token.kind !== 'end' &&
      (/^(?:int|uint|double|string|bytes|identifier)$/.test(kind) ||
        /^(?:[[{(.!-]|true|false|null)$/.test(text));
    return this.#stop(
      `${goesOn ? 'extraneous' : 'mismatched'} input '${token.text}' expecting ${startsOfExpression}`,
    );
  }

  #parseName(): Expression {
    const start = this.#next;
    const dot = this.#take('.') === undefined ? '' : '.';
    const token = this.#next;
    if (token.kind !== 'identifier') this.#stop(`mismatched input '${token.text}' expecting IDENTIFIER`);
    const message = this.#parseMessage(dot);
    if (message !== undefined) return message;
    this.#at += 1;
    if (reserved.has(token.text)) this.#report(start.at, `reserved identifier: ${token.text}`);
    const open = this.#take('(');
    const name = dot + token.text;
    if (open === undefined) return { kind: 'identifier', at: token.at, name };
    return this.#build(open.at, name, undefined, this.#parseArguments(')'));
  }

  /** `a.b.C{…}`; undefined, with nothing consumed, where no brace follows the name. */
  #parseMessage(dot: string): Expression | undefined {
    let end = this.#at;
    while (this.#tokens[end + 1]!.text === '.' && this.#tokens[end + 2]?.kind === 'identifier') end += 2;
    const brace = this.#tokens[end + 1]!;
    if (brace.kind !== 'symbol' || brace.text !== '{') return undefined;
    const typeName =
      dot +
      this.#tokens
        .slice(this.#at, end + 1)
        .map(({ text }) => text)
        .join('');
    this.#at = end + 2;
    if (this.#is(',') && this.#tokens[this.#at + 1]!.text === '}') this.#at += 1;
    while (!this.#is('}')) {
      this.#take('?');
      if (this.#next.kind !== 'identifier' && this.#next.kind !== 'quoted') {
        this.#stop(`mismatched input '${this.#next.text}' expecting '}'`);
      }
      this.#at += 1;
      this.#expect(':');
      this.#parseExpression();
      if (this.#take(',') === undefined) break;
    }
    this.#expect('}');
    return { kind: 'struct', at: brace.at, typeName };
  }

  #parseList(at: number): Expression {
    const elements: Expression[] = [];
    const optional: number[] = [];
    while (!this.#is(']')) {
      if (elements.length === 0 && this.#take(',') !== undefined) break;
      if (this.#take('?') !== undefined) optional.push(elements.length);
      elements.push(this.#parseExpression());
      if (this.#take(',') === undefined) break;
    }
    this.#expect(']', "{']', ','}");
    return this.#deepen({ kind: 'list', at, elements, optional }, elements, 0);
  }

  #parseMap(at: number): Expression {
    const entries: MapEntry[] = [];
    while (!this.#is('}')) {
      if (entries.length === 0 && this.#take(',') !== undefined) break;
      const optional = this.#take('?') !== undefined;
      const key = this.#parseExpression();
      const colon = this.#expect(':');
      entries.push({ at: colon.at, key, value: this.#parseExpression(), optional });
      if (this.#take(',') === undefined) break;
    }
    this.#expect('}', "{'}', ','}");
    const parts = entries.flatMap(({ key, value }) => [key, value]);
    return this.#deepen({ kind: 'map', at, entries }, parts, 0);
  }

  #parseLiteral(): Expression {
    const start = this.#next;
    const minus = this.#take('-') === undefined ? '' : '-';
    const token = this.#next;
    this.#at += 1;
    const value = readLiteral(token, minus);
    if (value !== null && typeof value === 'object' && 'error' in value) {
      this.#report(start.at, value.error);
      return { kind: 'literal', at: start.at, value: null };
    }
    return { kind: 'literal', at: start.at, value };
  }
}

function readLiteral({ kind, text }: Token, minus: string): LiteralValue | { readonly error: string } {
  if (kind === 'int') {
    const value = minus === '-' ? -BigInt(text) : BigInt(text);
    return BigInt.asIntN(64, value) === value ? value : { error: 'invalid int literal' };
  }
  if (kind === 'uint') {
    const value = BigInt(text.slice(0, -1));
    return BigInt.asUintN(64, value) === value ? { uint: value } : { error: 'invalid uint literal' };
  }
  if (kind === 'double') {
    const value = Number(minus + text);
    return Number.isFinite(value) ? value : { error: 'invalid double literal' };
  }
  const bytes = kind === 'bytes';
  const unescaped = unescapeLiteral(bytes ? text.slice(1) : text, bytes);
  return 'error' in unescaped ? unescaped : unescaped.value;
}

function call(at: number, name: string, ...args: Expression[]): Expression {
  return { kind: 'call', at, name, target: undefined, args };
}

/** Long chains of `&&` and `||` become a balanced tree, so that they do not count as depth. */
function balance(name: string, terms: Expression[], places: number[], low: number, high: number): Expression {
  const middle = Math.floor((low + high + 1) / 2);
  const left = middle === low ? terms[middle]! : balance(name, terms, places, low, middle - 1);
  const right = middle === high ? terms[middle + 1]! : balance(name, terms, places, middle + 1, high);
  return call(places[middle]!, name, left, right);
}
