import type { CelType } from './cel-type.ts';
import type { CheckedExpression } from './check-expression.ts';
import type { Expression } from './expression.ts';

const runtimeNames: Readonly<Record<string, string>> = {
  any: 'google.protobuf.Any',
  timestamp: 'google.protobuf.Timestamp',
  duration: 'google.protobuf.Duration',
  null: 'null_type',
};
const clauses: Readonly<Record<string, readonly [types: readonly string[], complaint: string]>> = {
  s: [
    [
      'string',
      'bool',
      'bytes',
      'int',
      'uint',
      'double',
      'map',
      'list',
      'type',
      'duration',
      'timestamp',
      'null',
    ],
    'string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps',
  ],
  b: [['bool', 'int', 'uint'], 'only integers and bools can be formatted as binary'],
  d: [['int', 'uint'], 'decimal clause can only be used on integers'],
  e: [['double'], 'scientific clause can only be used on doubles'],
  f: [['double'], 'fixed-point clause can only be used on doubles'],
  o: [['int', 'uint'], 'octal clause can only be used on integers'],
  x: [['bytes', 'int', 'uint', 'string'], 'only integers, byte buffers, and strings can be formatted as hex'],
  X: [['bytes', 'int', 'uint', 'string'], 'only integers, byte buffers, and strings can be formatted as hex'],
};

/**
 * What the validator of cel-go's strings library refuses in `'…'.format([…])` when the format string and the list of
 * arguments are both written out: the place and the message of each fault.
 */
export function checkFormatCall(
  node: Extract<Expression, { kind: 'call' }>,
  checked: CheckedExpression,
  minor: number,
): [at: number, message: string][] {
  const { target, args, name } = node;
  const list = args[0];
  if (minor <= 30) return [];
  if (name === 'format' && target !== undefined && target.kind !== 'literal' && minor <= 31) {
    return [[node.at, 'the compiler of the API server panics on format() of anything but a literal']];
  }
  if (name !== 'format' || target?.kind !== 'literal' || typeof target.value !== 'string') return [];
  if (args.length !== 1 || list?.kind !== 'list') return [];
  const text = target.value;
  let index = 0;
  for (const [whole, , letter] of text.matchAll(/%(%|(?:\.\d*)?(.?))/gsu)) {
    if (whole === '%%') continue;
    if (letter === undefined || letter === '') return [[node.at, 'unexpected end of string']];
    if (clauses[letter] === undefined) {
      return [[node.at, `could not parse formatting clause: unrecognized formatting clause "${letter}"`]];
    }
    const element = list.elements[index];
    if (element === undefined) return [[node.at, `index ${index} out of range`]];
    index += 1;
    const fault = findFault(letter, checked.types.get(element)!);
    if (fault !== undefined) return [[element.at, fault]];
  }
  if (index < list.elements.length) {
    return [
      [
        node.at,
        `too many arguments supplied to string.format (expected ${index}, got ${list.elements.length})`,
      ],
    ];
  }
  return [];
}

function findFault(letter: string, type: CelType): string | undefined {
  const [types, complaint] = clauses[letter]!;
  if (type.kind === 'dyn' || types.includes(type.name)) return undefined;
  const given = runtimeNames[type.name] ?? type.name;
  return `error during formatting: ${complaint}, was given ${given}`;
}
