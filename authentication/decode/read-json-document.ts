import { Buffer } from 'node:buffer';
import { decodeGoUtf8 } from './decode-go-utf8.ts';
import type { DocumentEntry, DocumentValue } from './document-value.ts';
import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';

/** Far deeper than any configuration; Go itself goes to 10,000. */
const depthLimit = 1000;
const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/**
 * Reads a JSON text as Go's `encoding/json` does, keeping keys in their order and as often as they are there. What is
 * no UTF-8, and a surrogate without its other half, becomes U+FFFD. Throws `TextFault` with Go's message.
 */
export function readJsonDocument(bytes: Uint8Array): DocumentValue {
  return new JsonReader(Buffer.from(bytes).toString('latin1')).read();
}

class JsonReader {
  /** One character for each byte. */
  readonly #text: string;
  #at = 0;
  #depth = 0;
  #column = 0;
  #line = 0;
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): DocumentValue {
    const value = this.#readValue();
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#unexpected('after top-level value');
    return value;
  }

  #readValue(): DocumentValue {
    this.#skipSpace();
    const mark = this.#mark();
    const character = this.#text[this.#at];
    if (character === '{') return { kind: 'object', mark, entries: this.#nest(() => this.#readEntries()) };
    if (character === '[') return { kind: 'array', mark, items: this.#nest(() => this.#readItems()) };
    if (character === '"') return { kind: 'string', mark, value: this.#readString() };
    if (character !== undefined && /[-0-9]/.test(character)) {
      const start = this.#at;
      this.#readNumber();
      return { kind: 'number', mark, text: this.#text.slice(start, this.#at) };
    }
    const word = ['true', 'false', 'null'].find((candidate) => candidate[0] === character);
    if (word === undefined) throw this.#unexpected('looking for beginning of value');
    for (const letter of word) {
      if (this.#text[this.#at] !== letter)
        throw this.#unexpected(`in literal ${word} (expecting '${letter}')`);
      this.#at += 1;
    }
    return word === 'null' ? { kind: 'null', mark } : { kind: 'boolean', mark, value: word === 'true' };
  }

  #nest<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > depthLimit)
      throw TextFault.ofConversion(
        `nested more than ${depthLimit} levels deep, which is not looked into here`,
        this.#mark(),
      );
    this.#at += 1;
    const found = read();
    this.#depth -= 1;
    return found;
  }

  #readItems(): DocumentValue[] {
    const items: DocumentValue[] = [];
    this.#skipSpace();
    if (this.#text[this.#at] === ']') {
      this.#at += 1;
      return items;
    }
    for (;;) {
      items.push(this.#readValue());
      if (this.#readSeparator(']', 'after array element')) return items;
    }
  }

  #readEntries(): DocumentEntry[] {
    const entries: DocumentEntry[] = [];
    this.#skipSpace();
    if (this.#text[this.#at] === '}') {
      this.#at += 1;
      return entries;
    }
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] !== '"') throw this.#unexpected('looking for beginning of object key string');
      const keyMark = this.#mark();
      const key = this.#readString();
      this.#skipSpace();
      if (this.#text[this.#at] !== ':') throw this.#unexpected('after object key');
      this.#at += 1;
      entries.push({ key, keyMark, value: this.#readValue() });
      if (this.#readSeparator('}', 'after object key:value pair')) return entries;
    }
  }

  #readSeparator(end: string, context: string): boolean {
    this.#skipSpace();
    const character = this.#text[this.#at];
    if (character !== ',' && character !== end) throw this.#unexpected(context);
    this.#at += 1;
    return character === end;
  }

  #readString(): string {
    let text = '';
    let start = this.#at + 1;
    const takeBytes = () => decodeGoUtf8(Buffer.from(this.#text.slice(start, this.#at), 'latin1'));
    this.#at += 1;
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined || character < ' ') throw this.#unexpected('in string literal');
      if (character === '"') {
        text += takeBytes();
        this.#at += 1;
        return text.replace(/\p{Surrogate}/gu, '\ufffd');
      }
      if (character === '\\') {
        text += takeBytes();
        this.#at += 1;
        text += this.#readEscape();
        start = this.#at;
      } else {
        this.#at += 1;
      }
    }
  }

  #readEscape(): string {
    const letter = this.#text[this.#at];
    const escaped = escapes.get(letter ?? '');
    if (escaped === undefined && letter !== 'u') throw this.#unexpected('in string escape code');
    this.#at += 1;
    return escaped ?? this.#readUnit();
  }

  #readUnit(): string {
    const start = this.#at;
    while (this.#at < start + 4) {
      if (!/[0-9a-fA-F]/.test(this.#text[this.#at] ?? '')) {
        throw this.#unexpected('in \\u hexadecimal character escape');
      }
      this.#at += 1;
    }
    return String.fromCharCode(Number.parseInt(this.#text.slice(start, this.#at), 16));
  }

  #readNumber(): void {
    if (this.#text[this.#at] === '-') this.#at += 1;
    if (this.#text[this.#at] === '0') this.#at += 1;
    else this.#readDigits('in numeric literal');
    if (this.#text[this.#at] === '.') {
      this.#at += 1;
      this.#readDigits('after decimal point in numeric literal');
    }
    if (/[eE]/.test(this.#text[this.#at] ?? '')) {
      this.#at += 1;
      if (/[-+]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
      this.#readDigits('in exponent of numeric literal');
    }
  }

  #readDigits(context: string): void {
    if (!/[0-9]/.test(this.#text[this.#at] ?? '')) throw this.#unexpected(context);
    while (/[0-9]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #skipSpace(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #unexpected(context: string): TextFault {
    const code = this.#at < this.#text.length ? this.#text.charCodeAt(this.#at) : undefined;
    // At the end Go tries whether a space would do.
    if (code === undefined && /^(?:looking|after (?:object|array)|in string literal)/.test(context)) {
      return TextFault.ofConversion('unexpected end of JSON input', this.#mark());
    }
    const character = quoteByte(code ?? 0x20);
    return TextFault.ofConversion(`invalid character ${character} ${context}`, this.#mark());
  }

  #mark(): TextMark {
    for (; this.#counted < this.#at; this.#counted += 1) {
      const byte = this.#text.charCodeAt(this.#counted);
      if (byte === 0x0a) {
        this.#line += 1;
        this.#column = 0;
      } else if (byte < 0x80 || byte >= 0xc0) {
        this.#column += 1;
      }
    }
    return { index: this.#at, line: this.#line, column: this.#column };
  }
}

const controls = new Map([
  [0x07, '\\a'],
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0b, '\\v'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
  [0x27, "\\'"],
  [0x5c, '\\\\'],
]);

/** Go names a byte as if it were a character. */
function quoteByte(byte: number): string {
  const hexadecimal = byte.toString(16).padStart(2, '0');
  const control = controls.get(byte);
  if (control !== undefined) return `'${control}'`;
  if (byte < 0x20 || byte === 0x7f) return `'\\x${hexadecimal}'`;
  if ((byte >= 0x80 && byte < 0xa1) || byte === 0xad) return `'\\u00${hexadecimal}'`;
  return `'${String.fromCharCode(byte)}'`;
}
