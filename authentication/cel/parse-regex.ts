import { parseCharacterClass } from './parse-character-class.ts';
import type { CharacterTest, RegexNode } from './regex-node.ts';

/** The tree, or what follows `error parsing regexp: ` in Go's message. */
export type ParsedRegex = { readonly node: RegexNode } | { readonly error: string };

const repeatLimit = 1000;
const depthLimit = 1000;
const controls: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

/**
 * Parses a pattern by the rules of RE2 as Go's `regexp` has them, which is what CEL uses: no look-around, no
 * back-references, no possessive quantifiers, repetition up to 1000. Capturing groups are only grouping here.
 */
export function parseRegex(pattern: string): ParsedRegex {
  try {
    return { node: new RegexParser(pattern).parse() };
  } catch (fault) {
    if (!(fault instanceof RegexFault)) throw fault;
    return { error: fault.message };
  }
}

class RegexFault extends Error {
  constructor(code: string, text: string) {
    super(`${code}: \`${text}\``);
  }
}

class RegexParser {
  readonly #pattern: string;
  #at = 0;
  #flags: Flags = { i: false, m: false, s: false, U: false };
  #depth = 0;
  #lastRepeat = '';

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  parse(): RegexNode {
    const node = this.#parseChoice();
    if (this.#at < this.#pattern.length) throw new RegexFault('unexpected )', this.#pattern);
    if (measureRepeats(node) > repeatLimit) throw new RegexFault('invalid repeat count', this.#lastRepeat);
    return node;
  }

  get #rest(): string {
    return this.#pattern.slice(this.#at);
  }

  #take(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#at;
    const match = form.exec(this.#pattern);
    if (match !== null) this.#at += match[0].length;
    return match;
  }

  #parseChoice(): RegexNode {
    this.#depth += 1;
    if (this.#depth > depthLimit) throw new RegexFault('expression nests too deeply', this.#pattern);
    const nodes = [this.#parseSequence()];
    while (this.#take('|')) nodes.push(this.#parseSequence());
    this.#depth -= 1;
    return nodes.length === 1 ? nodes[0]! : { kind: 'choice', nodes };
  }

  #parseSequence(): RegexNode {
    const nodes: RegexNode[] = [];
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern[this.#at]!)) {
      const start = this.#at;
      if (/[*+?]/.test(this.#pattern[start]!)) {
        throw new RegexFault('missing argument to repetition operator', this.#pattern[start]!);
      }
      if (this.#take('\\Q')) {
        const end = this.#pattern.indexOf('\\E', this.#at);
        const literal = end < 0 ? this.#rest : this.#pattern.slice(this.#at, end);
        this.#at = end < 0 ? this.#pattern.length : end + 2;
        nodes.push(...[...literal].map((each) => this.#character(each.codePointAt(0)!)));
        const last = nodes.pop();
        if (last !== undefined) nodes.push(this.#parseRepeats(last));
        continue;
      }
      const atom = this.#parseAtom();
      if (atom !== undefined) nodes.push(this.#parseRepeats(atom));
    }
    return nodes.length === 0 ? { kind: 'empty' } : { kind: 'sequence', nodes };
  }

  #parseRepeats(atom: RegexNode): RegexNode {
    const start = this.#at;
    const found = this.#match(/[*+?]|\{(\d+)(,(\d*))?\}/y);
    if (found === null) return atom;
    const greedy = !this.#take('?') !== this.#flags.U;
    const text = this.#pattern.slice(start, this.#at);
    const [least, most] = readBounds(found);
    if (least > repeatLimit || (most !== Number.POSITIVE_INFINITY && most > repeatLimit) || most < least) {
      throw new RegexFault('invalid repeat count', found[0]);
    }
    if (found[1] !== undefined) this.#lastRepeat = text;
    const again = this.#match(/[*+?]|\{\d+(?:,\d*)?\}/y);
    if (again !== null) {
      throw new RegexFault('invalid nested repetition operator', this.#pattern.slice(start, this.#at));
    }
    return { kind: 'repeat', node: atom, least, most, greedy };
  }

  #parseAtom(): RegexNode | undefined {
    if (this.#take('(')) return this.#parseGroup();
    if (this.#take('[')) return { kind: 'character', test: this.#parseClass() };
    if (this.#take('.')) {
      const { s } = this.#flags;
      return { kind: 'character', test: (codePoint) => s || codePoint !== 10 };
    }
    if (this.#take('^')) return { kind: 'assertion', assertion: this.#flags.m ? 'lineStart' : 'textStart' };
    if (this.#take('$')) return { kind: 'assertion', assertion: this.#flags.m ? 'lineEnd' : 'textEnd' };
    if (this.#pattern[this.#at] === '\\') return this.#parseEscapedAtom();
    const codePoint = this.#pattern.codePointAt(this.#at)!;
    this.#at += codePoint > 0xffff ? 2 : 1;
    return this.#character(codePoint);
  }

  #character(codePoint: number): RegexNode {
    return { kind: 'character', test: this.#fold((each) => each === codePoint) };
  }

  #fold(test: CharacterTest): CharacterTest {
    return this.#flags.i ? (codePoint) => findFolds(codePoint).some(test) : test;
  }

  #parseGroup(): RegexNode | undefined {
    const saved = this.#flags;
    const start = this.#at - 1;
    if (this.#pattern[this.#at] === '?') {
      const named = this.#match(/\?P?<([^>]*)>/y);
      if (named === null) {
        if (/^\?P?</.test(this.#rest)) throw new RegexFault(...this.#faultOfName(start));
        if (this.#parseFlags(start) === 'flags') return undefined;
      } else if (!/^\w+$/.test(named[1]!)) {
        if (/^\?<[=!]/.test(named[0])) {
          throw new RegexFault('invalid or unsupported Perl syntax', `(${named[0].slice(0, 3)}`);
        }
        throw new RegexFault('invalid named capture', `(${named[0]}`);
      }
    }
    const node = this.#parseChoice();
    if (!this.#take(')')) throw new RegexFault('missing closing )', this.#pattern);
    this.#flags = saved;
    return node;
  }

  #faultOfName(start: number): [string, string] {
    const text = this.#pattern.slice(start);
    return /^\(\?<[=!]/.test(text)
      ? ['invalid or unsupported Perl syntax', text.slice(0, 4)]
      : ['invalid named capture', text];
  }

  /** `(?i)` sets flags for the rest of the group, `(?i:` opens one. */
  #parseFlags(start: number): 'flags' | 'group' {
    const found = this.#match(/\?([imsU]*)(?:-([imsU]+))?([:)])/y);
    if (found === null) {
      const length = /^\?[imsU-]*./su.exec(this.#rest)?.[0].length ?? 1;
      const text = this.#pattern.slice(start, this.#at + length);
      throw new RegexFault('invalid or unsupported Perl syntax', text);
    }
    if (found[1] === '' && found[2] === undefined && found[3] === ')') {
      throw new RegexFault('missing argument to repetition operator', '?');
    }
    const set = (names: string, value: boolean) =>
      Object.fromEntries([...names].map((name) => [name, value]));
    this.#flags = { ...this.#flags, ...set(found[1]!, true), ...set(found[2] ?? '', false) };
    return found[3] === ')' ? 'flags' : 'group';
  }

  #parseEscapedAtom(): RegexNode {
    if (this.#take('\\A')) return { kind: 'assertion', assertion: 'textStart' };
    if (this.#take('\\z')) return { kind: 'assertion', assertion: 'textEnd' };
    if (this.#take('\\b')) return { kind: 'assertion', assertion: 'wordEdge' };
    if (this.#take('\\B')) return { kind: 'assertion', assertion: 'noWordEdge' };
    const named = this.#parseNamedClass();
    if (named !== undefined) return { kind: 'character', test: this.#fold(named) };
    return this.#character(this.#parseEscape());
  }

  /** `\d`, `\pL`, `\P{Greek}`; undefined when something else follows. */
  #parseNamedClass(): CharacterTest | undefined {
    const perl = this.#match(/\\([dswDSW])/y)?.[1];
    if (perl !== undefined) {
      return parseCharacterClass('perl', perl.toLowerCase(), perl !== perl.toLowerCase());
    }
    const start = this.#at;
    const unicode = this.#match(/\\([pP])(?:\{(\^?)([^}]*)\}|(\^?)([^{]))/y);
    if (unicode === null) return undefined;
    const negated = (unicode[1] === 'P') !== ((unicode[2] ?? unicode[4]) === '^');
    const test = parseCharacterClass('unicode', unicode[3] ?? unicode[5]!, negated);
    if (test !== undefined) return test;
    throw new RegexFault('invalid character class range', this.#pattern.slice(start, this.#at));
  }

  #parseEscape(): number {
    const start = this.#at;
    const found = this.#match(
      /\\(?:(0[0-7]{0,2}|[1-7][0-7]{1,2})|x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]+)\}|([aftnrv])|([^0-9A-Za-z]))/uy,
    );
    if (found === null) {
      if (this.#rest === '\\') throw new RegexFault('trailing backslash at end of expression', '');
      const text = /^\\x\{?[0-9a-fA-F]*.?|^\\./su.exec(this.#rest)?.[0] ?? this.#rest;
      throw new RegexFault('invalid escape sequence', text);
    }
    const [, octal, hex, braced, control, plain] = found;
    if (octal !== undefined) return Number.parseInt(octal, 8);
    const digits = hex ?? braced;
    if (digits !== undefined) {
      const code = Number.parseInt(digits, 16);
      if (code > 0x10ffff) {
        throw new RegexFault('invalid escape sequence', this.#pattern.slice(start, this.#at - 1));
      }
      return code;
    }
    return control === undefined ? plain!.codePointAt(0)! : controls[control]!;
  }

  #parseClass(): CharacterTest {
    const start = this.#at - 1;
    const negated = this.#take('^');
    const tests: CharacterTest[] = [];
    for (let first = true; first || this.#pattern[this.#at] !== ']'; first = false) {
      if (this.#at >= this.#pattern.length) {
        throw new RegexFault('missing closing ]', this.#pattern.slice(start));
      }
      tests.push(this.#parseClassItem(start));
    }
    this.#at += 1;
    const test = this.#fold((codePoint) => tests.some((each) => each(codePoint)));
    return (codePoint) => test(codePoint) !== negated;
  }

  #parseClassItem(start: number): CharacterTest {
    const at = this.#at;
    const posix = this.#match(/\[:(\^?)([a-z]*):\]/y);
    if (posix !== null) {
      const test = parseCharacterClass('posix', posix[2]!, posix[1] === '^');
      if (test === undefined) throw new RegexFault('invalid character class range', posix[0]);
      return test;
    }
    const named = this.#parseNamedClass();
    if (named !== undefined) return named;
    const low = this.#parseClassCharacter(start);
    if (this.#pattern[this.#at] !== '-' || /^-(?:\]|$)/.test(this.#rest)) return (each) => each === low;
    this.#at += 1;
    const high = this.#parseClassCharacter(start);
    if (high < low) {
      throw new RegexFault('invalid character class range', this.#pattern.slice(at, this.#at));
    }
    return (each) => each >= low && each <= high;
  }

  #parseClassCharacter(start: number): number {
    if (this.#at >= this.#pattern.length) {
      throw new RegexFault('missing closing ]', this.#pattern.slice(start));
    }
    if (this.#pattern[this.#at] === '\\') return this.#parseEscape();
    const codePoint = this.#pattern.codePointAt(this.#at)!;
    this.#at += codePoint > 0xffff ? 2 : 1;
    return codePoint;
  }
}

function readBounds(found: RegExpExecArray): [number, number] {
  if (found[0] === '*') return [0, Number.POSITIVE_INFINITY];
  if (found[0] === '+') return [1, Number.POSITIVE_INFINITY];
  if (found[0] === '?') return [0, 1];
  const least = Number(found[1]);
  if (found[2] === undefined) return [least, least];
  return [least, found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3])];
}

function findFolds(codePoint: number): number[] {
  const text = String.fromCodePoint(codePoint);
  const folds = [codePoint];
  for (const other of [text.toLowerCase(), text.toUpperCase(), text.toUpperCase().toLowerCase()]) {
    if ([...other].length === 1) folds.push(other.codePointAt(0)!);
  }
  if (/[kK\u212a]/.test(text)) folds.push(0x4b, 0x6b, 0x212a);
  if (/[sS\u017f]/.test(text)) folds.push(0x53, 0x73, 0x17f);
  return folds;
}

/** The largest product of counted repetitions inside one another. */
function measureRepeats(node: RegexNode): number {
  if (node.kind === 'repeat') {
    const own = node.most === Number.POSITIVE_INFINITY ? node.least : node.most;
    return Math.max(1, own) * measureRepeats(node.node);
  }
  if (node.kind === 'sequence' || node.kind === 'choice') {
    return Math.max(1, ...node.nodes.map(measureRepeats));
  }
  return 1;
}
