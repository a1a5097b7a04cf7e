import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';
import { formatString } from './format-string.ts';
import type { FunctionImplementation } from './function-implementation.ts';
import { matchRegex } from './match-regex.ts';
import { nativeStrings } from './native-strings.ts';
import { printKey } from './print-key.ts';

/** Wraps a function on strings and ints; other arguments have no overload. */
function onText(
  apply: (text: string, ...args: (string | number)[]) => CelValue,
  ...types: ('string' | 'bigint')[]
): FunctionImplementation {
  return (text, ...args) => {
    if (typeof text !== 'string') return undefined;
    const fits = args.every((arg, index) => typeof arg === types[index]);
    if (!fits || args.length > types.length) return undefined;
    return apply(text, ...args.map((arg) => (typeof arg === 'bigint' ? Number(arg) : (arg as string))));
  };
}

const outOfRange = (index: number) => fail(`index out of range: ${index}`);

/** cel-go's strings library in version 2 and the regular expressions of Kubernetes. Positions are code points. */
export const stringImplementations: Readonly<Record<string, FunctionImplementation>> = {
  charAt: onText((text, at) => {
    const characters = [...text];
    const index = at as number;
    return index < 0 || index > characters.length ? outOfRange(index) : (characters[index] ?? '');
  }, 'bigint'),
  indexOf: onText(
    (text, part, from = 0) => findFrom(text, part as string, from as number, 1),
    'string',
    'bigint',
  ),
  lastIndexOf: onText(
    (text, part, from) => {
      const { length } = [...text];
      if (from === undefined && part === '') return BigInt(length);
      if (from === undefined && length < [...(part as string)].length) return -1n;
      return findFrom(text, part as string, (from as number | undefined) ?? length - 1, -1);
    },
    'string',
    'bigint',
  ),
  lowerAscii: onText((text) => text.replace(/[A-Z]+/g, (part) => part.toLowerCase())),
  upperAscii: onText((text) => text.replace(/[a-z]+/g, (part) => part.toUpperCase())),
  replace: onText(
    (text, from, to, count = -1) => {
      const pieces = from === '' ? ['', ...text, ''] : text.split(from as string);
      const limit = (count as number) < 0 ? pieces.length : (count as number);
      return pieces.reduce((all, piece, index) => {
        const join = index <= limit ? (to as string) : (from as string);
        return index === 0 ? piece : all + join + piece;
      }, '');
    },
    'string',
    'string',
    'bigint',
  ),
  split: onText(
    (text, separator, count = -1) => {
      const limit = count as number;
      if (limit === 0) return nativeStrings.mark([]);
      const pieces = separator === '' ? [...text] : text.split(separator as string);
      if (limit < 0 || pieces.length <= limit) return nativeStrings.mark(pieces);
      const last = pieces.slice(limit - 1).join(separator as string);
      return nativeStrings.mark([...pieces.slice(0, limit - 1), last]);
    },
    'string',
    'bigint',
  ),
  substring: onText(
    (text, from, to) => {
      const characters = [...text];
      const [start, end] = [from as number, (to as number | undefined) ?? characters.length];
      if (to !== undefined && start > end) {
        return fail(`invalid substring range. start: ${start}, end: ${end}`);
      }
      if (start < 0 || start > characters.length) return outOfRange(start);
      if (end < 0 || end > characters.length) return outOfRange(end);
      return characters.slice(start, end).join('');
    },
    'bigint',
    'bigint',
  ),
  trim: onText((text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '')),
  'strings.quote': onText((text) => {
    const escapes: Readonly<Record<string, string>> = { '\x07': '\\a', '\v': '\\v' };
    return `"${text.replace(/[\x07\b\f\n\r\t\v\\"]/g, (each) => escapes[each] ?? JSON.stringify(each).slice(1, -1))}"`;
  }),
  join: (list, separator = '') => {
    if (!Array.isArray(list) || typeof separator !== 'string') return undefined;
    if (list.length > 0 && typeof list[0] !== 'string') return undefined;
    const wrong = (list as readonly CelValue[]).find((each) => typeof each !== 'string');
    return wrong === undefined ? list.join(separator) : fail(`join: invalid input: ${printKey(wrong)}`);
  },
  format: (text, args) =>
    typeof text === 'string' && Array.isArray(args) ? formatString(text, args) : undefined,
  find: onText((text, pattern) => {
    const found = matchRegex(pattern as string, text, 1);
    return 'error' in found ? fail(`Illegal regex: ${found.error}`) : (found.matches[0] ?? '');
  }, 'string'),
  findAll: onText(
    (text, pattern, count = -1) => {
      const limit = (count as number) < 0 ? Number.POSITIVE_INFINITY : (count as number);
      const found = matchRegex(pattern as string, text, limit);
      return 'error' in found ? fail(`Illegal regex: ${found.error}`) : nativeStrings.mark(found.matches);
    },
    'string',
    'bigint',
  ),
};

function findFrom(text: string, part: string, from: number, step: 1 | -1): CelValue {
  if (part === '') return BigInt(from);
  const [characters, sought] = [[...text], [...part]];
  if (from < 0) return outOfRange(from);
  if (from >= characters.length) return -1n;
  const last = characters.length - sought.length;
  for (let at = step === 1 ? from : Math.min(from, last); at >= 0 && at <= last; at += step) {
    if (sought.every((each, index) => characters[at + index] === each)) return BigInt(at);
  }
  return -1n;
}
