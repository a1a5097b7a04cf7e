import { isTimestamp } from './is-timestamp.ts';

const WORDS = new Set(
  [
    ['', '~', 'null', 'Null', 'NULL', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE'],
    ['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'],
    ['.nan', '.NaN', '.NAN', '.inf', '.Inf', '.INF'],
    ['+.inf', '+.Inf', '+.INF', '-.inf', '-.Inf', '-.INF'],
  ].flat(),
);
const WORD_LENGTH = 5;

const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const DOT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const GO_INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const BINARY = /^(?:0b([-+]?)|(-)0b)([01]+)$/;

const MAX_INT64 = 0x7fff_ffff_ffff_ffffn;
const MAX_UINT64 = 0xffff_ffff_ffff_ffffn;

/**
 * The type that a plain (unquoted) scalar would be read back as, so that a string which is not `'string'` must be
 * quoted. Follows go-yaml v2 `resolve` (YAML 1.1 words, Go's integer prefixes with underscores, floats,
 * timestamps) and `isBase60Float`. `<<` and `=` count as strings, as they do there.
 */
export function resolvePlain(text: string): 'string' | 'other' {
  if (text.length <= WORD_LENGTH && WORDS.has(text)) return 'other';
  const first = text.charCodeAt(0);
  if (first === 0x2e) return DOT_FLOAT.test(text) && isFiniteNumber(text) ? 'other' : 'string';
  const isNumberLike = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d;
  if (!isNumberLike) return 'string';
  return isTimestamp(text) || isNumber(text) || SEXAGESIMAL.test(text) ? 'other' : 'string';
}

function isNumber(text: string): boolean {
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  const integer = GO_INTEGER.exec(digits);
  if (integer !== null && fitsInteger(integer[1]!, toBigInt(integer[2]!))) return true;
  if (FLOAT.test(digits) && isFiniteNumber(digits)) return true;
  const binary = BINARY.exec(digits);
  return binary !== null && fitsInteger(binary[1] ?? binary[2]!, BigInt(`0b${binary[3]}`));
}

/** Go reads signed integers as int64 and unsigned ones as uint64; beyond that they are no integers. */
function fitsInteger(sign: string, magnitude: bigint): boolean {
  if (sign === '-') return magnitude <= MAX_INT64 + 1n;
  return magnitude <= (sign === '+' ? MAX_INT64 : MAX_UINT64);
}

function toBigInt(literal: string): bigint {
  return BigInt(literal.replace(/^0[oO]?(?=[0-7])/, '0o'));
}

function isFiniteNumber(text: string): boolean {
  return Number.isFinite(Number(text.replaceAll('_', '')));
}
