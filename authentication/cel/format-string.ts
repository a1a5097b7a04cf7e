import { Buffer } from 'node:buffer';
import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';
import { isTagged } from './is-tagged.ts';
import { nameType } from './name-type.ts';
import { printDouble } from './print-double.ts';
import { printTime } from './print-time.ts';

/** `'…'.format([…])` of cel-go's strings library in version 2, in its American English. */
export function formatString(text: string, args: readonly CelValue[]): CelValue {
  let index = 0;
  let fault: CelValue | undefined;
  const result = text.replace(/%(%|(\.\d+)?(.?))/gsu, (whole, _rest, precision = '', letter = '') => {
    if (whole === '%%') return '%';
    const value = args[index];
    index += 1;
    if (value === undefined) {
      fault ??= fail(`index ${index - 1} out of range`);
      return '';
    }
    const printed = print(letter, value, precision === '' ? 6 : Number(precision.slice(1)));
    if (printed === undefined) fault ??= fail(describeFault(letter, value));
    return printed ?? '';
  });
  return fault ?? result;
}

const complaints: Readonly<Record<string, string>> = {
  s: 'string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps',
  d: 'decimal clause can only be used on integers',
  b: 'only integers and bools can be formatted as binary',
  o: 'octal clause can only be used on integers',
  x: 'only integers, byte buffers, and strings can be formatted as hex',
  X: 'only integers, byte buffers, and strings can be formatted as hex',
  e: 'scientific clause can only be used on doubles',
  f: 'fixed-point clause can only be used on doubles',
};

function describeFault(letter: string, value: CelValue): string {
  const complaint = complaints[letter];
  if (complaint === undefined) {
    return `could not parse formatting clause: unrecognized formatting clause "${letter}"`;
  }
  return `error during formatting: ${complaint}, was given ${nameType(value)}`;
}

function print(letter: string, value: CelValue, precision: number): string | undefined {
  const whole = isTagged(value, 'uint') ? value.value : typeof value === 'bigint' ? value : undefined;
  if (letter === 's') return printText(value, false);
  if (letter === 'd') return whole?.toString();
  if (letter === 'o') return whole?.toString(8);
  if (letter === 'b') return typeof value === 'boolean' ? (value ? '1' : '0') : whole?.toString(2);
  if (letter === 'f') return typeof value === 'number' ? value.toFixed(precision) : undefined;
  if (letter === 'e') return typeof value === 'number' ? printScientific(value) : undefined;
  if (letter !== 'x' && letter !== 'X') return undefined;
  const bytes =
    typeof value === 'string' ? Buffer.from(value) : value instanceof Uint8Array ? value : undefined;
  const digits = bytes === undefined ? whole?.toString(16) : Buffer.from(bytes).toString('hex');
  return letter === 'X' ? digits?.toUpperCase() : digits;
}

/** Upstream takes no notice of the precision here. */
function printScientific(value: number): string {
  const [digits, power] = value.toExponential(6).split('e') as [string, string];
  const superscript = [...power.replace('+', '').padStart(2, '0')].map((each) =>
    each === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(each)]!,
  );
  return `${digits}×10${superscript.join('')}`;
}

function printText(value: CelValue, nested: boolean): string | undefined {
  if (value === null) return 'null';
  if (typeof value === 'string') return nested ? JSON.stringify(value) : value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return printDouble(value, 400);
  if (value instanceof Uint8Array) return Buffer.from(value).toString();
  if (Array.isArray(value)) return `[${value.map((each) => printText(each, true)).join(', ')}]`;
  if (isTagged(value, 'uint')) return String(value.value);
  if (isTagged(value, 'type')) return value.name;
  if (isTagged(value, 'duration') || isTagged(value, 'timestamp')) {
    const text = printTime(value);
    return nested ? `${value.tag}("${text}")` : text;
  }
  if (!isTagged(value, 'map')) return undefined;
  const entries = [...value.entries.values()].map(
    ([key, each]) => `${printText(key, true)}:${printText(each, true)}`,
  );
  return `{${entries.sort().join(', ')}}`;
}
