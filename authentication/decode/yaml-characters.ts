import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';

const blockSize = 512;
const byteOrderMark = 0xfeff;

/**
 * The characters of a YAML text as go-yaml reads them: UTF-8, or UTF-16 after its byte order mark, without control
 * characters. Bytes are decoded in blocks of 512 and no further than needed, because a fault behind the end of the
 * first document counts only when its block has been looked at. The end of the text reads as 0.
 */
export class YamlCharacters {
  readonly #bytes: Uint8Array;
  readonly #codes: number[] = [];
  #encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | undefined;
  #rawAt = 0;
  #rawEnd = 0;
  #ended = false;
  #blockStart = 0;
  #at = 0;
  #index = 0;
  #line = 0;
  #column = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get mark(): TextMark {
    return { index: this.#index, line: this.#line, column: this.#column };
  }

  get line(): number {
    return this.#line;
  }

  get column(): number {
    return this.#column;
  }

  get index(): number {
    return this.#index;
  }

  /** Has at least `count` characters decoded, or the end of the text. */
  ensure(count: number): void {
    if (this.#codes.length - this.#at >= count) return;
    this.#encoding ??= this.#detectEncoding();
    this.#blockStart = this.#at;
    let first = true;
    while (this.#codes.length - this.#at < count) {
      if (!first || this.#rawAt === this.#rawEnd) this.#fill();
      first = false;
      this.#decodeBlock();
      if (this.#ended) {
        this.#codes.push(0);
        return;
      }
    }
  }

  /** The character `offset` places ahead, of those that are decoded; 0 for none. */
  peek(offset = 0): number {
    return this.#codes[this.#at + offset] ?? 0;
  }

  /** Whether it is one of these ASCII characters. */
  peekIs(characters: string, offset = 0): boolean {
    const code = this.peek(offset);
    return code !== 0 && code < 0x80 && characters.includes(String.fromCharCode(code));
  }

  isBlank(offset = 0): boolean {
    const code = this.peek(offset);
    return code === 0x20 || code === 0x09;
  }

  isBreak(offset = 0): boolean {
    const code = this.peek(offset);
    return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
  }

  isEnd(offset = 0): boolean {
    return this.peek(offset) === 0;
  }

  isBreakOrEnd(offset = 0): boolean {
    return this.isBreak(offset) || this.isEnd(offset);
  }

  isBlankOrEnd(offset = 0): boolean {
    return this.isBlank(offset) || this.isBreakOrEnd(offset);
  }

  /** True for `---` or `...` on their own at the start of a line. */
  isDocumentIndicator(indicator: '---' | '...'): boolean {
    const code = indicator.charCodeAt(0);
    if (this.#column !== 0) return false;
    return [0, 1, 2].every((offset) => this.peek(offset) === code) && this.isBlankOrEnd(3);
  }

  /** go-yaml looks for a byte order mark at the start of its buffer, wherever it is in it. */
  isBlockMarked(): boolean {
    return this.#codes[this.#blockStart] === byteOrderMark;
  }

  skip(): void {
    this.#at += 1;
    this.#index += 1;
    this.#column += 1;
  }

  /** The character here, which is passed. */
  read(): string {
    const character = String.fromCodePoint(this.peek());
    this.skip();
    return character;
  }

  /** The line break here as YAML normalises it, which is passed; nothing where there is none. */
  readBreak(): string {
    if (!this.isBreak()) return '';
    const code = this.peek();
    const length = code === 0x0d && this.peek(1) === 0x0a ? 2 : 1;
    this.#at += length;
    this.#index += length;
    this.#line += 1;
    this.#column = 0;
    return code === 0x2028 || code === 0x2029 ? String.fromCodePoint(code) : '\n';
  }

  skipBlanks(): void {
    this.ensure(1);
    while (this.isBlank()) {
      this.skip();
      this.ensure(1);
    }
  }

  skipComment(): void {
    if (!this.peekIs('#')) return;
    while (!this.isBreakOrEnd()) {
      this.skip();
      this.ensure(1);
    }
  }

  /** The end of the text is on a line of its own. */
  endLine(): void {
    if (this.#column === 0) return;
    this.#column = 0;
    this.#line += 1;
  }

  #detectEncoding(): 'utf-8' | 'utf-16le' | 'utf-16be' {
    while (!this.#ended && this.#rawEnd - this.#rawAt < 3) this.#fill();
    const [first, second, third] = this.#bytes;
    if (first === 0xff && second === 0xfe) {
      this.#rawAt += 2;
      return 'utf-16le';
    }
    if (first === 0xfe && second === 0xff) {
      this.#rawAt += 2;
      return 'utf-16be';
    }
    if (first === 0xef && second === 0xbb && third === 0xbf) this.#rawAt += 3;
    return 'utf-8';
  }

  #fill(): void {
    const end = Math.min(this.#rawAt + blockSize, this.#bytes.length);
    if (end === this.#rawEnd) this.#ended = this.#rawEnd === this.#bytes.length;
    this.#rawEnd = end;
  }

  #decodeBlock(): void {
    while (this.#rawAt < this.#rawEnd) {
      const decoded = this.#encoding === 'utf-8' ? this.#decodeUtf8() : this.#decodeUtf16();
      if (decoded === undefined) return;
      if (!isAllowed(decoded.code)) throw this.#fault('control characters are not allowed');
      this.#codes.push(decoded.code);
      this.#rawAt += decoded.width;
    }
  }

  #decodeUtf8(): { code: number; width: number } | undefined {
    const first = this.#bytes[this.#rawAt]!;
    const width =
      first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
    if (width === 0) throw this.#fault('invalid leading UTF-8 octet');
    if (width === 1) return { code: first, width };
    if (this.#rawAt + width > this.#rawEnd) return this.#incomplete('incomplete UTF-8 octet sequence');
    let code = first & (0xff >> (width + 1));
    for (const octet of this.#bytes.subarray(this.#rawAt + 1, this.#rawAt + width)) {
      if ((octet & 0xc0) !== 0x80) throw this.#fault('invalid trailing UTF-8 octet');
      code = code * 64 + (octet & 0x3f);
    }
    if (code < [0x80, 0x800, 0x10000][width - 2]!) throw this.#fault('invalid length of a UTF-8 sequence');
    if (isSurrogate(code) || code > 0x10ffff) throw this.#fault('invalid Unicode character');
    return { code, width };
  }

  #decodeUtf16(): { code: number; width: number } | undefined {
    const unitAt = (at: number) => {
      const [one, other] = [this.#bytes[at]!, this.#bytes[at + 1]!];
      return this.#encoding === 'utf-16le' ? one + other * 256 : one * 256 + other;
    };
    const left = this.#rawEnd - this.#rawAt;
    if (left < 2) return this.#incomplete('incomplete UTF-16 character');
    const code = unitAt(this.#rawAt);
    if (!isSurrogate(code)) return { code, width: 2 };
    if (code >= 0xdc00) throw this.#fault('unexpected low surrogate area');
    if (left < 4) return this.#incomplete('incomplete UTF-16 surrogate pair');
    const low = unitAt(this.#rawAt + 2);
    if (!isSurrogate(low) || low < 0xdc00) throw this.#fault('expected low surrogate area');
    return { code: 0x10000 + (code - 0xd800) * 1024 + (low - 0xdc00), width: 4 };
  }

  #incomplete(problem: string): undefined {
    if (this.#ended) throw this.#fault(problem);
    return undefined;
  }

  #fault(problem: string): TextFault {
    let line = 0;
    let start = 0;
    this.#codes.forEach((code, index) => {
      if (code !== 0x0a) return;
      line += 1;
      start = index + 1;
    });
    const index = this.#codes.length;
    return new TextFault(problem, { index, line, column: index - start });
  }
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0x7e || code === 0x85 || (code >= 0xa0 && code !== 0xfffe && code !== 0xffff);
}
