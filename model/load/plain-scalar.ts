const DECIMAL = /^[-+]?\d+$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const HEXADECIMAL = /^0x[\da-fA-F]+$/;
const OCTAL = /^0o[0-7]+$/;

const WORDS = new Map<string, boolean | null>([
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const LONGEST_WORD = 5;

const PLUS = 0x2b;
const NINE = 0x39;

/**
 * The value of a plain (unquoted) scalar by the YAML 1.2 core schema: null, a boolean, a number or the text
 * itself. Total for every text that is not empty.
 */
export function plainScalar(source: string): string | number | boolean | null {
  const code = source.charCodeAt(0);
  if (code > NINE) {
    if (source.length > LONGEST_WORD) return source;
    const value = WORDS.get(source);
    return value === undefined ? source : value;
  }
  return code < PLUS ? source : (plainNumber(source) ?? source);
}

function plainNumber(source: string): number | undefined {
  if (DECIMAL.test(source)) return parseInt(source, 10);
  if (FLOAT.test(source)) return parseFloat(source);
  if (HEXADECIMAL.test(source)) return parseInt(source.slice(2), 16);
  if (OCTAL.test(source)) return parseInt(source.slice(2), 8);
  switch (source) {
    case '.nan':
    case '.NaN':
    case '.NAN':
      return Number.NaN;
    case '.inf':
    case '.Inf':
    case '.INF':
    case '+.inf':
    case '+.Inf':
    case '+.INF':
      return Number.POSITIVE_INFINITY;
    case '-.inf':
    case '-.Inf':
    case '-.INF':
      return Number.NEGATIVE_INFINITY;
    default:
      return undefined;
  }
}
