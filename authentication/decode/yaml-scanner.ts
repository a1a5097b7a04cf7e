import { PossibleKeys } from './possible-keys.ts';
import { scanAnchor } from './scan-anchor.ts';
import { scanBlockScalar } from './scan-block-scalar.ts';
import { scanDirective } from './scan-directive.ts';
import { scanPlainScalar } from './scan-plain-scalar.ts';
import { scanQuotedScalar } from './scan-quoted-scalar.ts';
import { scanTag } from './scan-tag.ts';
import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import type { YamlCharacters } from './yaml-characters.ts';
import type { YamlToken } from './yaml-token.ts';

const depthLimit = 10_000;

/**
 * Cuts a YAML 1.1 text into the tokens that go-yaml v2 cuts it into, on demand and no further ahead than it does, so
 * that what is wrong behind the last token asked for goes unnoticed here too.
 */
export class YamlScanner {
  readonly #characters: YamlCharacters;
  readonly #tokens: YamlToken[] = [];
  #passed = 0;
  #available = false;
  #indent = -1;
  readonly #outerIndents: number[] = [];
  #flowLevel = 0;
  #keyAllowed = true;
  readonly #keys = new PossibleKeys();

  constructor(characters: YamlCharacters) {
    this.#characters = characters;
  }

  /** The next token, which stays the next one. */
  peek(): YamlToken {
    if (!this.#available) {
      while (this.#tokens.length === 0 || this.#keys.mayBe(this.#passed, this.#characters)) this.#scanToken();
      this.#available = true;
    }
    return this.#tokens[0]!;
  }

  skip(): void {
    this.#tokens.shift();
    this.#available = false;
    this.#passed += 1;
  }

  #scanToken(): void {
    const characters = this.#characters;
    this.#passSpace();
    this.#unindent(characters.column);
    characters.ensure(4);
    const scan = this.#findScan();
    if (scan !== undefined) {
      scan();
      return;
    }
    if (!this.#startsPlainScalar()) {
      throw TextFault.ofScanner('found character that cannot start any token', characters.mark);
    }
    this.#saveKey();
    const { token, lines } = scanPlainScalar(characters, this.#indent + 1, this.#flowLevel > 0);
    this.#keyAllowed = lines;
    this.#tokens.push(token);
  }

  /** What is to be done about the character that is next; undefined where only a plain scalar can begin. */
  #findScan(): (() => void) | undefined {
    const characters = this.#characters;
    const inFlow = this.#flowLevel > 0;
    if (characters.isEnd()) return () => this.#endStream();
    if (characters.column === 0 && characters.peekIs('%')) return () => this.#scanDirective();
    if (characters.isDocumentIndicator('---')) return () => this.#scanIndicator('document-start');
    if (characters.isDocumentIndicator('...')) return () => this.#scanIndicator('document-end');
    switch (String.fromCodePoint(characters.peek())) {
      case '[':
        return () => this.#startFlow('flow-sequence-start');
      case '{':
        return () => this.#startFlow('flow-mapping-start');
      case ']':
        return () => this.#endFlow('flow-sequence-end');
      case '}':
        return () => this.#endFlow('flow-mapping-end');
      case ',':
        return () => this.#scanFlowEntry();
      case '-':
        return characters.isBlankOrEnd(1) ? () => this.#scanBlockEntry() : undefined;
      case '?':
        return inFlow || characters.isBlankOrEnd(1) ? () => this.#scanKey() : undefined;
      case ':':
        return inFlow || characters.isBlankOrEnd(1) ? () => this.#scanValue() : undefined;
      case '*':
      case '&':
        return () => this.#scanKeyPart(scanAnchor);
      case '!':
        return () => this.#scanKeyPart(scanTag);
      case '|':
      case '>':
        return inFlow ? undefined : () => this.#scanBlockScalar();
      case "'":
      case '"':
        return () => this.#scanKeyPart(scanQuotedScalar);
      default:
        return undefined;
    }
  }

  #startsPlainScalar(): boolean {
    const characters = this.#characters;
    if (!characters.isBlankOrEnd() && !characters.peekIs('-?:,[]{}#&*!|>\'"%@`')) return true;
    if (characters.peekIs('-')) return !characters.isBlank(1);
    return this.#flowLevel === 0 && characters.peekIs('?:') && !characters.isBlankOrEnd(1);
  }

  #passSpace(): void {
    const characters = this.#characters;
    for (;;) {
      characters.ensure(1);
      if (characters.column === 0 && characters.isBlockMarked()) characters.skip();
      characters.ensure(1);
      while (
        characters.peekIs(' ') ||
        ((this.#flowLevel > 0 || !this.#keyAllowed) && characters.peekIs('\t'))
      ) {
        characters.skip();
        characters.ensure(1);
      }
      characters.skipComment();
      if (!characters.isBreak()) return;
      characters.ensure(2);
      characters.readBreak();
      if (this.#flowLevel === 0) this.#keyAllowed = true;
    }
  }

  #saveKey(): void {
    if (!this.#keyAllowed) return;
    const required = this.#flowLevel === 0 && this.#indent === this.#characters.column;
    this.#keys.save(this.#passed + this.#tokens.length, required, this.#characters);
  }

  #dropKey(): void {
    this.#keys.drop(this.#characters);
  }

  /** Begins a block at a column further right; the token goes before the one of the given number, or last. */
  #startBlock(type: 'block-sequence-start' | 'block-mapping-start', mark: TextMark, number?: number): void {
    if (this.#flowLevel > 0 || this.#indent >= mark.column) return;
    this.#outerIndents.push(this.#indent);
    this.#indent = mark.column;
    if (this.#outerIndents.length > depthLimit) throw this.#tooDeep();
    this.#insert({ type, start: mark, end: mark }, number);
  }

  #insert(token: YamlToken, number?: number): void {
    const at = number === undefined ? -1 : number - this.#passed;
    if (at < 0) this.#tokens.push(token);
    else this.#tokens.splice(at, 0, token);
  }

  #unindent(column: number): void {
    if (this.#flowLevel > 0) return;
    const { mark } = this.#characters;
    while (this.#indent > column) {
      this.#tokens.push({ type: 'block-end', start: mark, end: mark });
      this.#indent = this.#outerIndents.pop()!;
    }
  }

  #endBlocks(): void {
    this.#unindent(-1);
    this.#dropKey();
    this.#keyAllowed = false;
  }

  #scanDirective(): void {
    this.#endBlocks();
    this.#tokens.push(scanDirective(this.#characters));
  }

  #scanFlowEntry(): void {
    this.#dropKey();
    this.#keyAllowed = true;
    this.#push('flow-entry', 1);
  }

  #scanBlockScalar(): void {
    this.#dropKey();
    this.#keyAllowed = true;
    this.#tokens.push(scanBlockScalar(this.#characters, this.#indent));
  }

  #endStream(): void {
    this.#characters.endLine();
    this.#endBlocks();
    this.#push('stream-end', 0);
  }

  #scanIndicator(type: 'document-start' | 'document-end'): void {
    this.#endBlocks();
    this.#push(type, 3);
  }

  #push(type: YamlToken['type'], length: number): void {
    const start = this.#characters.mark;
    for (let at = 0; at < length; at += 1) this.#characters.skip();
    this.#tokens.push({ type, start, end: this.#characters.mark });
  }

  #startFlow(type: 'flow-sequence-start' | 'flow-mapping-start'): void {
    this.#saveKey();
    this.#keys.open(this.#passed + this.#tokens.length, this.#characters);
    this.#flowLevel += 1;
    if (this.#flowLevel > depthLimit) throw this.#tooDeep();
    this.#keyAllowed = true;
    this.#push(type, 1);
  }

  #endFlow(type: 'flow-sequence-end' | 'flow-mapping-end'): void {
    this.#dropKey();
    if (this.#flowLevel > 0) {
      this.#flowLevel -= 1;
      this.#keys.close();
    }
    this.#keyAllowed = false;
    this.#push(type, 1);
  }

  #scanBlockEntry(): void {
    const { mark } = this.#characters;
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) {
        throw TextFault.ofScanner('block sequence entries are not allowed in this context', mark);
      }
      this.#startBlock('block-sequence-start', mark);
    }
    this.#dropKey();
    this.#keyAllowed = true;
    this.#push('block-entry', 1);
  }

  #scanKey(): void {
    const { mark } = this.#characters;
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw TextFault.ofScanner('mapping keys are not allowed in this context', mark);
      this.#startBlock('block-mapping-start', mark);
    }
    this.#dropKey();
    this.#keyAllowed = this.#flowLevel === 0;
    this.#push('key', 1);
  }

  #scanValue(): void {
    const { mark } = this.#characters;
    const key = this.#keys.take(this.#characters);
    if (key !== undefined) {
      this.#insert({ type: 'key', start: key.mark, end: key.mark }, key.number);
      this.#startBlock('block-mapping-start', key.mark, key.number);
      this.#keyAllowed = false;
    } else {
      if (this.#flowLevel === 0) {
        if (!this.#keyAllowed) {
          throw TextFault.ofScanner('mapping values are not allowed in this context', mark);
        }
        this.#startBlock('block-mapping-start', mark);
      }
      this.#keyAllowed = this.#flowLevel === 0;
    }
    this.#push('value', 1);
  }

  #scanKeyPart(scan: (characters: YamlCharacters) => YamlToken): void {
    this.#saveKey();
    this.#keyAllowed = false;
    this.#tokens.push(scan(this.#characters));
  }

  #tooDeep(): TextFault {
    return TextFault.ofScanner(`exceeded max depth of ${depthLimit}`, this.#characters.mark);
  }
}
