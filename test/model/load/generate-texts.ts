import fc from 'fast-check';
import { stringify } from 'yaml';

function word(): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('name', 'kind', 'spec', 'a', 'b', 'app.kubernetes.io/name', 'x-y_z'),
    },
    { weight: 1, arbitrary: fc.stringMatching(/^[a-z][a-zA-Z0-9 ./:#-]{0,12}$/) },
  );
}

function leaf(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: word() },
    {
      weight: 2,
      arbitrary: fc.constantFrom<unknown>(
        null,
        true,
        false,
        0,
        -0,
        1,
        -1.5,
        1e21,
        'true',
        'null',
        '~',
        '',
        '0x1',
        '1e3',
      ),
    },
    { weight: 1, arbitrary: fc.integer() },
    { weight: 1, arbitrary: fc.double() },
    { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
    { weight: 1, arbitrary: fc.array(word(), { maxLength: 4 }).map((lines) => lines.join('\n')) },
    { weight: 1, arbitrary: fc.array(word(), { maxLength: 30 }).map((words) => words.join(' ')) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom('a', ' ', '\n', ' b', 'c: d', '#e', '- '), { maxLength: 8 })
        .map((parts) => parts.join('')),
    },
  );
}

export function documentValue(): fc.Arbitrary<unknown> {
  return fc.letrec<{ node: unknown; mapping: unknown; document: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: leaf() },
      { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 4 }) },
      { weight: 2, arbitrary: tie('mapping') },
    ),
    mapping: fc.dictionary(
      fc.oneof({ weight: 20, arbitrary: word() }, fc.string({ maxLength: 5 })),
      tie('node'),
      {
        maxKeys: 5,
        noNullPrototype: true,
      },
    ),
    document: fc.oneof(
      { weight: 4, arbitrary: tie('mapping') },
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    ),
  })).document;
}

export function printedText(): fc.Arbitrary<string> {
  const options = fc.record({
    indent: fc.constantFrom(1, 2, 2, 2, 3, 4),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any' as const, 'any' as const, 'block' as const, 'flow' as const),
    lineWidth: fc.constantFrom(0, 20, 80, 80),
    blockQuote: fc.constantFrom<boolean | 'literal' | 'folded'>(true, false, 'literal', 'folded'),
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'PLAIN' as const,
      'QUOTE_DOUBLE' as const,
      'QUOTE_SINGLE' as const,
    ),
    defaultKeyType: fc.constantFrom(null, null, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    flowCollectionPadding: fc.boolean(),
    singleQuote: fc.constantFrom(null, true, false),
    minContentWidth: fc.constantFrom(0, 20),
    trailingComma: fc.boolean(),
    directives: fc.constantFrom(null, null, true),
    aliasDuplicateObjects: fc.boolean(),
  });
  const one = fc
    .tuple(documentValue(), options)
    .map(([value, chosen]) => stringify(value, { version: '1.2', ...chosen }));
  return fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.join('---\n')) },
  );
}

/** Fragments that go with most neighbours, so that many heaps are documents. */
const PEACEFUL = [
  '#n',
  '#n',
  '    ',
  '      ',
  '[x,',
  'y]',
  'h: [[b',
  ']]',
  '[',
  '{',
  '}',
  'more',
  'a: 1',
  'b:',
  'c: x y',
  'd: |',
  'e: >-',
  'f: |+',
  '- ',
  '- x',
  '- - y',
  '- k: v',
  '- k:',
  '- |',
  '# n',
  '',
  '  ',
  'l: x # p',
  'j: [a, b] # o',
  'k: {a: b}',
  '- {a: b}',
  '"s": t',
  "y: 'z'",
  '---',
  'h: [',
  '],',
  ']',
  'p,',
  'text',
];

const FRAGMENTS = [
  '#n',
  '#n',
  '[',
  '{',
  '[---',
  '--- ]',
  '... ]',
  '---]',
  '--',
  'a, # n',
  'a,#n',
  'z: a,',
  '],',
  '    ',
  '      ',
  'a: 1',
  'b:',
  'c: x y',
  'd: |',
  'e: >-',
  'f: |+',
  'g: >',
  '- ',
  '-',
  '- x',
  '- - y',
  '- k: v',
  '- k:',
  '- |',
  '- >',
  '# n',
  '#',
  '',
  '  ',
  '---',
  '--- # m',
  '...',
  'text',
  'more text here',
  '[a, b]',
  '{a: b}',
  'h: [',
  'i: {',
  ']',
  '}',
  ',',
  'p,',
  'q: r,',
  '"s": t',
  "'u': v",
  'w: "x"',
  "y: 'z'",
  '"quoted"',
  "'single'",
  'j: [a, b] # o',
  'k: {a: b}',
  '- [a]',
  '- {a: b}',
  '- "s"',
  'l: x # p',
  'm : n',
  'o : ',
  '? p',
  ': q',
  '? ',
  '&r s',
  '*t',
  '!u v',
  '%YAML 1.2',
  'v: - w',
  'x: y: z',
  '- # n',
  'aa: # n',
  'bb: ---',
  'cc: -1',
  '-1',
  '-dd: e',
  ':ee: f',
  '?ff: g',
  '"h" i',
  'jj: "k" l',
  'll: "m"#n',
  "nn: '",
  'oo: "',
  'x:',
  'y :z',
  '...a: b',
  '---a: b',
  '.: a',
  '<<: a',
  'true: a',
  '1: a',
  '.5: a',
  'b: [ # n',
  '], c',
  '}: d',
  '[a]: b',
  '{a: b}: c',
  '[a',
  'b]',
  '{a: b',
  'c: d}',
];

export function heap(): fc.Arbitrary<string> {
  const fragment = fc
    .oneof({ weight: 12, arbitrary: fc.constantFrom(...PEACEFUL) }, fc.constantFrom(...FRAGMENTS))
    // The same key twice is the most frequent reason for a refusal, and not an interesting one.
    .chain((text) => fc.nat(99).map((number) => text.replace(/^(- )?([a-z]):/, `$1$2${number}:`)));
  const line = fc
    .tuple(fc.constantFrom(0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 6), fragment)
    .map(([indent, content]) => ' '.repeat(indent) + content);
  // Lines that go on where one before them stopped are rare by chance, so some follow their predecessor.
  const step = fc.tuple(fc.constantFrom(-2, -2, -1, 0, 0, 0, 0, 1, 2, 2), fragment);
  const steps = fc.array(step, { minLength: 1, maxLength: 9 }).map((all) => {
    let indent = 0;
    return all
      .map(([by, content], index) => {
        indent = index === 0 ? 0 : Math.max(0, indent + by);
        return ' '.repeat(indent) + content;
      })
      .join('\n');
  });
  return fc
    .oneof(
      fc.array(line, { minLength: 1, maxLength: 7 }).map((lines) => lines.join('\n')),
      { weight: 2, arbitrary: steps },
    )
    .chain((text) =>
      fc.constantFrom('\n', '\n', '\n', '', ' ', '\n  ', '\n    ', '\n\n   ').map((end) => text + end),
    );
}

const INSERTIONS = [
  ...':#-?[]{}&*!|>\'"%@`,\\~.=<+ \n0x',
  '\t',
  '\r',
  '\r\n',
  '\ufeff',
  '\u2028',
  '\u2029',
  '\x85',
  '\xa0',
  '\0',
  '\x02',
  '\x18',
  '\x1f',
  'é',
  '😀',
  '\ud800',
  ': ',
  ' #',
  ' # c',
  '- ',
  '  ',
  '    ',
  '\n\n',
  '\n  ',
  '\n    \n',
  '\n# c\n',
  '\n  # c\n',
  '---\n',
  '\n---\n',
  '\n...\n',
  '""',
  "''",
  '[]',
  '{}',
  ', ',
  '|\n',
  '>\n',
  '<<: ',
  '!!str ',
  '&a ',
  '*a',
  '__proto__: ',
  'constructor: ',
  'null',
  'true',
  '1',
  '.5',
  'k: v',
  '\\n',
  '\\x41',
  '\\u',
  ':]',
  ',}',
  '# ',
  '\n]',
  '\n}',
];

/** Texts of `source` after up to four edits. */
export function mutated(source: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({
    kind: fc.constantFrom(
      'delete',
      'insert',
      'insert',
      'duplicate',
      'line',
      'copy',
      'swap',
      'indent',
      'outdent',
      'cut',
    ),
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    size: fc.constantFrom(1, 1, 1, 2, 3),
    text: fc.constantFrom(...INSERTIONS),
  });
  return fc.tuple(source, fc.array(edit, { maxLength: 4 })).map(([text, edits]) =>
    edits.reduce((current, { kind, place, other, size, text: inserted }) => {
      const at = Math.floor(place * (current.length + 1));
      const lines = current.split('\n');
      const row = Math.floor(place * lines.length);
      const target = Math.floor(other * lines.length);
      switch (kind) {
        case 'delete':
          return current.slice(0, at) + current.slice(at + size);
        case 'insert':
          return current.slice(0, at) + inserted + current.slice(at);
        case 'duplicate':
          return current.slice(0, at + size) + current.slice(at);
        case 'line':
          return lines.toSpliced(row, 1).join('\n');
        case 'copy':
          return lines.toSpliced(target, 0, lines[row]!).join('\n');
        case 'swap':
          return lines.with(row, lines[target]!).with(target, lines[row]!).join('\n');
        case 'indent':
          return lines.with(row, ' '.repeat(size) + lines[row]!).join('\n');
        case 'outdent':
          return lines
            .with(row, lines[row]!.slice(Math.min(size, /^ */.exec(lines[row]!)![0].length)))
            .join('\n');
        default:
          return current.slice(0, at);
      }
    }, text),
  );
}
