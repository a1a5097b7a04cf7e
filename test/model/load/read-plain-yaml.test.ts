import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlias, isCollection, isPair, parseAllDocuments, stringify, visit } from 'yaml';
import { readPlainYaml } from '../../../model/load/read-plain-yaml.ts';
import { documentValue, heap, mutated, printedText } from './generate-texts.ts';
import { REAL } from './real-texts.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 3000);
const FORBIDDEN_KEYS = new Set(['<<', '__proto__', 'constructor', 'prototype']);

/** What the `yaml` package makes of a text, or the reason why the reader must not have an opinion on it. */
function authority(text: string): { values: unknown[] } | { refusal: string } {
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    merge: false,
    strict: true,
    prettyErrors: false,
  });
  if (!Array.isArray(documents) || documents.length === 0) return { refusal: 'no document' };
  for (const document of documents) {
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) return { refusal: `${problem.code}: ${problem.message}` };
    let refusal: string | undefined;
    visit(document, (_, node, path) => {
      if (isAlias(node)) refusal = 'alias';
      if (isPair(node) && FORBIDDEN_KEYS.has(String(node.key))) refusal = `key ${String(node.key)}`;
      if (isCollection(node) && path.filter(isCollection).length >= 64) refusal = 'depth';
      if ('anchor' in (node as object) && (node as { anchor?: string }).anchor !== undefined)
        refusal = 'anchor';
      if ('tag' in (node as object) && (node as { tag?: string }).tag !== undefined) refusal = 'tag';
    });
    if (refusal !== undefined) return { refusal };
  }
  return { values: documents.map((document) => document.toJS()) };
}

function expectAgreement(text: string): boolean {
  const read = readPlainYaml(text);
  if (read === undefined) return false;
  const judged = authority(text);
  if ('refusal' in judged) throw new Error(`read, though: ${judged.refusal}\n${JSON.stringify(text)}`);
  if (!isDeepStrictEqual(read, judged.values)) {
    throw new Error(
      `read ${JSON.stringify(read)}, not ${JSON.stringify(judged.values)}\n${JSON.stringify(text)}`,
    );
  }
  return true;
}

describe('readPlainYaml', () => {
  it.each([
    ['a comment after a value', 'a: b # c\n', [{ a: 'b' }]],
    ['a number sign inside a value', 'a: b#c\n', [{ a: 'b#c' }]],
    ['no line feed at the end', 'a: b', [{ a: 'b' }]],
    ['colons inside a value', 'a: b:c::d\n', [{ a: 'b:c::d' }]],
    ['a colon at the start of a value', 'addr: :8080\n', [{ addr: ':8080' }]],
    ['spaces before a colon', 'a : b\n', [{ a: 'b' }]],
    ['spaces inside a key', 'a b: c\n', [{ 'a b': 'c' }]],
    ['quoted keys', '"a: b": 1\n\'c\': 2\n', [{ 'a: b': 1, c: 2 }]],
    ['quotes inside a plain value', 'a: it\'s "so"\n', [{ a: 'it\'s "so"' }]],
    ['single quotes', "a: 'it''s'''\n", [{ a: "it's'" }]],
    ['escapes', 'a: "\\"\\\\\\/\\n\\x41\\u00e9\\ud83d\\ude00\\_"\n', [{ a: '"\\/\nAé😀\u00a0' }]],
    ['no value', 'a:\nb: # none\nc: ~\n', [{ a: null, b: null, c: null }]],
    [
      'booleans and near-booleans',
      'a: [true, False, yes, on, tRue]\n',
      [{ a: [true, false, 'yes', 'on', 'tRue'] }],
    ],
    [
      'numbers',
      'a: [1, -0, +5, 1.50, 1e2, 0x10, 0o10, 010, 1_0]\n',
      [{ a: [1, -0, 5, 1.5, 100, 16, 8, 10, '1_0'] }],
    ],
    ['a date', 'a: 2027-06-30\n', [{ a: '2027-06-30' }]],
    ['a sequence in the column of its key', 'a:\n- b\n- c\nd: e\n', [{ a: ['b', 'c'], d: 'e' }]],
    ['an indented sequence', 'a:\n    - b\n    - c\nd: e\n', [{ a: ['b', 'c'], d: 'e' }]],
    [
      'compact mappings',
      '- a: 1\n  b:\n  - c\n-   d: 2\n    e: 3\n',
      [
        [
          { a: 1, b: ['c'] },
          { d: 2, e: 3 },
        ],
      ],
    ],
    ['compact sequences', '- - a\n  - b\n- - - c\n', [[['a', 'b'], [['c']]]]],
    ['a value on the next line', 'a:\n  b\nc:\n  "d"\n', [{ a: 'b', c: 'd' }]],
    ['documents', '# x\n---\na: 1\n--- # y\nb: 2\n---\n- c\n', [{ a: 1 }, { b: 2 }, ['c']]],
    [
      'flow collections',
      "{a: [b, 'c', {d: e}], f: {}, g: []}\n",
      [{ a: ['b', 'c', { d: 'e' }], f: {}, g: [] }],
    ],
    ['JSON', '{"a":{"b":[1,null,"x"]},"c":"d"}\n', [{ a: { b: [1, null, 'x'] }, c: 'd' }]],
    [
      'flow over several lines',
      'a: [\n  b, # c\n  d,\n]\ne: {f: g,\n  h: i}\n',
      [{ a: ['b', 'd'], e: { f: 'g', h: 'i' } }],
    ],
    ['a literal', 'a: |\n  b\n   c\n\n  d\n\ne: f\n', [{ a: 'b\n c\n\nd\n', e: 'f' }]],
    ['a literal, stripped', 'a: |- # c\n  b\n\n# d\ne: f\n', [{ a: 'b', e: 'f' }]],
    ['a literal, kept', 'a: |+\n  b\n\n\ne: f\n', [{ a: 'b\n\n\n', e: 'f' }]],
    ['a literal after blank lines', 'a: |\n\n\n  b\n', [{ a: '\n\nb\n' }]],
    ['a literal with spaces of its own', 'a: |-\n  b\n     \n    c\n  \n', [{ a: 'b\n   \n  c' }]],
    ['a literal in a sequence', '- |\n a\n- |-\n b\n', [['a\n', 'b']]],
    ['folded text', 'a: >\n  b\n  c\n\n  d\n\n\n  e\n', [{ a: 'b c\nd\n\ne\n' }]],
  ])('reads %s', (_, text, values) => {
    expect(readPlainYaml(text)).toStrictEqual(values);
    expectAgreement(text);
  });

  it.each([
    ['nothing', ''],
    ['only comments', '# a\n\n'],
    ['an empty document', 'a: 1\n---\n'],
    ['a document end', 'a: 1\n...\n'],
    ['a document on the line of its marker', '--- {a: 1}\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a scalar document', 'abc\n'],
    ['carriage returns', 'a: 1\r\n'],
    ['a tab', 'a:\tb\n'],
    ['a byte order mark', '\ufeffa: 1\n'],
    ['duplicate keys', 'a: 1\na: 2\n'],
    ['duplicate keys after null', 'a:\na: 2\n'],
    ['duplicate keys in flow', '{a: 1, "a": 2}\n'],
    ['__proto__', '__proto__: {a: 1}\n'],
    ['constructor', 'a: {constructor: 1}\n'],
    ['prototype', '"prototype": 1\n'],
    ['an inherited name', 'toString: 1\n'],
    ['a name it inherits in flow', '{hasOwnProperty: 1}\n'],
    ['a line too long for a regular expression', `a: ${':x'.repeat(1e7)}\n`],
    ['a merge key', '<<: {a: 1}\n'],
    ['a quoted merge key', '{"<<": {a: 1}}\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a complex key', '? a\n: b\n'],
    ['a key that is no string', '1: a\n'],
    ['a null key', '~: a\n'],
    ['a key without name', ': a\n'],
    ['a key without value', 'a: 1\nb\n'],
    ['a nested mapping on one line', 'a: b: c\n'],
    ['a sequence on the line of its key', 'a: - b\n'],
    ['text after quotes', 'a: "b" c\n'],
    ['a comment without space', 'a: "b"#c\n'],
    ['a plain scalar over two lines', 'a: b\n  c\n'],
    ['a quoted scalar over two lines', 'a: "b\n  c"\n'],
    ['an unknown escape', 'a: "\\z"\n'],
    ['a short escape', 'a: "\\x4"\n'],
    ['an unclosed quote', 'a: "b\n'],
    ['an indicator that starts a scalar', 'a: @b\n'],
    ['a stray indentation', 'a: 1\n  b: 2\n'],
    ['a step back to no column', 'a:\n    b: 1\n  c: 2\n'],
    ['a pair in a sequence', '[a: b]\n'],
    ['an entry without value', '{a}\n'],
    ['an entry with an empty value', '{a: , b: c}\n'],
    ['two commas', '[a,, b]\n'],
    ['an unclosed bracket', 'a: [b\n'],
    ['the wrong bracket', 'a: [b}\n'],
    ['flow that is not indented', 'a:\n  b: [c,\n  d]\n'],
    ['a bracket left of its collection', 'a: [[b\n]]\n'],
    ['a comment right behind a comma', '[a,#c\n b]\n'],
    ['a document marker inside flow', '[\n--- ]\n'],
    ['a scalar that a comment lets go on too long', 'a:\n  b:\n#c\n    text\n  d: 1\n'],
    ['a blank line with some of the indentation', 'a: |\n  b\n \n  c\n'],
    ['a text that ends in spaces', 'a: |+\n  b\n '],
    ['an indentation indicator', 'a: |2\n   b\n'],
    ['an empty literal', 'a: |\nb: c\n'],
    ['folded text with an indented line', 'a: >\n  b\n   c\n'],
  ])('leaves %s to yaml', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('reads 64 collections inside each other and no more', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}\n`;
    expect(expectAgreement(nested(64))).toBe(true);
    expect(readPlainYaml(nested(65))).toBeUndefined();
    expect(readPlainYaml(nested(100_000))).toBeUndefined();
    expect(expectAgreement(`${'- '.repeat(64)}a\n`)).toBe(true);
    expect(readPlainYaml(`${'- '.repeat(65)}a\n`)).toBeUndefined();
    const staircase = (depth: number) =>
      Array.from({ length: depth }, (_, column) => `${' '.repeat(column)}a:\n`).join('');
    expect(expectAgreement(staircase(64))).toBe(true);
    expect(readPlainYaml(staircase(65))).toBeUndefined();
  });

  it('reads every real document', () => {
    for (const text of REAL) expect(expectAgreement(text), text).toBe(true);
    const stream = REAL.map((text) => text.replace(/^---\n/, '')).join('---\n');
    expect(expectAgreement(stream)).toBe(true);
  });

  it('reads most of what yaml prints by default', () => {
    const counts = { read: 0, all: 0 };
    fc.assert(
      fc.property(documentValue(), (value) => {
        counts.all += 1;
        if (expectAgreement(stringify(value))) counts.read += 1;
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(counts.read / counts.all).toBeGreaterThan(0.85);
  });

  it('agrees with yaml on what yaml prints', () => {
    fc.assert(
      fc.property(printedText(), (text) => void expectAgreement(text)),
      { numRuns: RUNS },
    );
  });

  it('agrees with yaml on mutations of documents', () => {
    fc.assert(
      fc.property(mutated(fc.oneof(fc.constantFrom(...REAL), printedText())), (text) => {
        expectAgreement(text);
      }),
      { numRuns: RUNS },
    );
  });

  it('agrees with yaml on heaps of fragments', () => {
    fc.assert(
      fc.property(mutated(heap()), (text) => void expectAgreement(text)),
      // Most heaps are left to yaml, which costs nothing.
      { numRuns: 10 * RUNS },
    );
  });
});
