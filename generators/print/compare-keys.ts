import { NEWER_CHARACTER } from './newer-character.ts';

const SURROGATE = /[\ud800-\udfff]/;

/**
 * The order of map keys in go-yaml v2 (`keyList.Less`), negative when `a` comes first: letters by code point, other
 * characters before letters, runs of digits by their value (`a2` before `a10`).
 */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === length) return a.length - b.length;
  const ac = a.charCodeAt(i);
  const bc = b.charCodeAt(i);
  if (isAsciiLetter(ac) && isAsciiLetter(bc)) return ac - bc;
  if (SURROGATE.test(a) || SURROGATE.test(b)) return compareRunes(toRunes(a), toRunes(b));
  return compareAt(i, toCodes(a), toCodes(b));
}

type Runes = readonly number[];

function compareRunes(a: Runes, b: Runes): number {
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a[i] === b[i]) i++;
  return i === length ? a.length - b.length : compareAt(i, a, b);
}

/** Compares where `a[i]` and `b[i]` are the first runes that differ. */
function compareAt(i: number, a: Runes, b: Runes): number {
  const ar = a[i]!;
  const br = b[i]!;
  const isLetterA = isLetter(ar);
  const isLetterB = isLetter(br);
  if (isLetterA && isLetterB) return ar - br;
  if (isLetterA || isLetterB) return isLetterB ? -1 : 1;
  // A zero counts for its length only inside a number that has begun before the difference: x10 before x100.
  const start = (ar === 0x30 || br === 0x30) && followsNonZeroDigit(a, i) ? 1n : 0n;
  const an = readDigits(a, i, start);
  const bn = readDigits(b, i, start);
  if (an.value !== bn.value) return an.value < bn.value ? -1 : 1;
  if (an.end !== bn.end) return an.end - bn.end;
  return ar - br;
}

function followsNonZeroDigit(runes: Runes, end: number): boolean {
  for (let i = end - 1; i >= 0 && isDigit(runes[i]!); i--) {
    if (runes[i] !== 0x30) return true;
  }
  return false;
}

/** Reads a run of digits as Go does: in an int64 that wraps around, any script's digits measured from '0'. */
function readDigits(runes: Runes, start: number, initial: bigint): { value: bigint; end: number } {
  let value = initial;
  let end = start;
  while (end < runes.length && isDigit(runes[end]!)) {
    value = BigInt.asIntN(64, value * 10n + BigInt(runes[end]! - 0x30));
    end++;
  }
  return { value, end };
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isLetter(rune: number): boolean {
  return rune < 0x80 ? isAsciiLetter(rune) : isMember(/^\p{L}$/u, rune);
}

function isDigit(rune: number): boolean {
  return rune < 0x80 ? rune >= 0x30 && rune <= 0x39 : isMember(/^\p{Nd}$/u, rune);
}

function isMember(set: RegExp, rune: number): boolean {
  const character = String.fromCodePoint(rune);
  return set.test(character) && !NEWER_CHARACTER.test(character);
}

function toCodes(text: string): number[] {
  const codes = new Array<number>(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

function toRunes(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}
