import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeConfiguration } from '../../../authentication/decode/decode-configuration.ts';

const head = 'apiVersion: apiserver.config.k8s.io/v1beta1\nkind: AuthenticationConfiguration\n';

interface OracleVector {
  readonly id: string;
  readonly config: string;
  readonly k8s_1_36_2: { readonly load_error?: string };
  readonly k8s_1_33_13: { readonly load_error?: string } | 'same';
}

const oracle = new URL('../../vectors/authentication-oracle.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(oracle, 'utf8')) as { vectors: OracleVector[] };

describe('the oracle vectors', () => {
  it.each(vectors)('$id is decoded, or refused with the same words', ({ config, ...observed }) => {
    const older = observed.k8s_1_33_13 === 'same' ? observed.k8s_1_36_2 : observed.k8s_1_33_13;
    for (const [minor, { load_error }] of [[36, observed.k8s_1_36_2] as const, [33, older] as const]) {
      const { error } = decodeConfiguration(config, minor);
      expect(error?.message).toBe(load_error?.replace(/ in scheme "[^"]*"$/, ''));
    }
  });
});

describe('the place of an error', () => {
  it.each([
    ['nothing', '', '1:1'],
    ['a file that says nothing', '# x\n', '1:1'],
    ['a kind that is not known', 'apiVersion: v1\nkind: Foo\n', '2:7'],
    ['a version that is not known', 'apiVersion: v1\nkind: AuthenticationConfiguration\n', '1:13'],
    ['an unknown field', `${head}jwt:\n- issuer:\n    ürl: a\n`, '5:5'],
    ['an unknown field behind an emoji', `${head}anonymous: {"😀": 1, path: 2}\n`, '3:21 3:13'],
    ['a value of the wrong type', `${head}jwt:\n- issuer:\n    audiences: [a,  5]\n`, '5:21'],
    ['a key set twice', `${head}jwt: []\njwt: []\nfoo: 1\n`, '4:1 5:1'],
    ['a key set by merging', `${head}jwt:\n- issuer: &i {url: a}\n- issuer: {url: b, <<: *i}\n`, '4:15'],
    ['a tab', `${head}jwt:\n\t- a\n`, '4:1'],
    ['an unknown alias', `${head}jwt: *x\n`, '3:6'],
    ['a text without its end', `${head}jwt: "a\n`, '4:1'],
    ['a control character', `${head}jwt: []  # \u0007\n`, '3:12'],
    ['json', '{"apiVersion": 1,\n "kind": "é", x}', '2:15'],
    [
      'a json field set twice',
      '{"kind":"AuthenticationConfiguration",\n"apiVersion":"apiserver.config.k8s.io/v1", "jwt": [], "jwt": []}',
      '2:55',
    ],
    ['an infinite number', `${head}jwt: [.inf]\n`, '3:7'],
  ])('%s', (_, text, places) => {
    const { error } = decodeConfiguration(text, 36);
    expect(error?.parts.map(({ line, column }) => `${line}:${column}`).join(' ')).toBe(places);
    expect(`${error?.line}:${error?.column}`).toBe(places.split(' ')[0]);
  });

  it('is given to each of several complaints, without the words that join them', () => {
    const { error } = decodeConfiguration(`${head}a: 1\nb: 1\nb: 2\nb: 3\n`, 36);
    expect(error?.message).toBe(
      'strict decoding error: yaml: unmarshal errors:\n  line 5: key "b" already set in map\n' +
        '  line 6: key "b" already set in map, unknown field "a", unknown field "b"',
    );
    expect(error?.parts.map(({ message }) => message)).toEqual([
      'line 5: key "b" already set in map',
      'line 6: key "b" already set in map',
      'unknown field "a"',
      'unknown field "b"',
    ]);
  });
});

describe('locate', () => {
  const text = `${head}jwt:\n- issuer: &i\n    url: https://a\n- issuer: *i\n`;
  const { locate } = decodeConfiguration(text, 36);

  it('finds a value', () => {
    expect(locate(['jwt', 0, 'issuer', 'url'])).toEqual({ line: 5, column: 10 });
  });

  it('finds a value that is there through an alias where it is written', () => {
    expect(locate(['jwt', 1, 'issuer', 'url'])).toEqual({ line: 5, column: 10 });
  });

  it('finds the nearest that is there', () => {
    expect(locate(['jwt', 0, 'claimMappings', 'username'])).toEqual({ line: 4, column: 3 });
    expect(locate(['anonymous'])).toEqual({ line: 1, column: 1 });
  });

  it('finds nothing in a text that cannot be read', () => {
    expect(decodeConfiguration('a: [', 36).locate(['a'])).toBeUndefined();
  });

  it('finds the fields of the internal version under the names of the others', () => {
    const internal = `apiVersion: apiserver.config.k8s.io/__internal\nkind: AuthenticationConfiguration\nJWT: [{Issuer: {URL: a}}]\n`;
    const decoded = decodeConfiguration(internal, 36);
    expect(decoded.configuration).toEqual({
      apiVersion: 'apiserver.config.k8s.io/v1',
      kind: 'AuthenticationConfiguration',
      jwt: [{ issuer: { url: 'a' } }],
    });
    expect(decoded.locate(['jwt', 0, 'issuer', 'url'])).toEqual({ line: 3, column: 22 });
  });
});

describe('the minors', () => {
  it.each([
    [
      'jwt: [{issuer: {egressSelectorType: cluster}}]',
      33,
      'unknown field "jwt[0].issuer.egressSelectorType"',
    ],
    ['jwt: [{issuer: {egressSelectorType: cluster}}]', 34, undefined],
    ['anonymous: {enabled: true}', 30, 'unknown field "anonymous"'],
    ['anonymous: {enabled: true}', 31, undefined],
  ])('%s for 1.%i', (field, minor, message) => {
    const { error } = decodeConfiguration(`${head}${field}\n`, minor);
    expect(error?.message).toBe(message && `strict decoding error: ${message}`);
  });

  it('have v1 from 1.34 on', () => {
    const text = head.replace('v1beta1', 'v1');
    expect(decodeConfiguration(text, 33).error?.message).toContain('no kind "AuthenticationConfiguration"');
    expect(decodeConfiguration(text, 34).error).toBeUndefined();
  });
});

describe('known gaps', () => {
  it('upstream reads merge keys that are nested deeper than we look', () => {
    const nested = (depth: number) => `${head}<<: ${'{<<: '.repeat(depth)}{}${'}'.repeat(depth)}\n`;
    expect(decodeConfiguration(nested(900), 36).error).toBeUndefined();
    expect(decodeConfiguration(nested(1200), 36).error?.message).toContain('not looked into here');
  });

  it.each([
    ['YAML', `${head}foo: ${'['.repeat(1200)}${']'.repeat(1200)}\n`],
    ['JSON', `{"kind":"AuthenticationConfiguration","foo":${'['.repeat(1200)}${']'.repeat(1200)}}`],
  ])('what is nested that deeply in %s is refused in other words than upstream’s', (_, text) => {
    expect(decodeConfiguration(text, 36).error?.message).toContain('not looked into here');
  });
});

describe('hostile texts', () => {
  const pieces = [
    ...':-?,[]{}#&*!|>\'"%@`\\ \t\n~<=',
    '\r\n',
    '<<: *a',
    '&a ',
    'kind',
    '\u0085',
    '\ufeff',
    '😀',
    head,
  ];

  it('are refused or decoded, and nothing is thrown', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (hostile) => void decodeConfiguration(hostile, 36)),
      { numRuns: 2000 },
    );
    const bytes = fc.uint8Array({ maxLength: 700 });
    fc.assert(
      fc.property(bytes, (hostile) => void decodeConfiguration(hostile, 36)),
      { numRuns: 500 },
    );
  });

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['dashes', '- '.repeat(100_000)],
    ['json brackets', `{"a":${'['.repeat(200_000)}`],
    ['question marks', '? '.repeat(100_000)],
    ['a long line', `${head}x: ${'x'.repeat(500_000)}`],
    ['many keys', head + Array.from({ length: 5_000 }, (_, index) => `k${index}: v\n`).join('')],
    ['aliases', `a: &a [${'x,'.repeat(500)}]\nb: [${'*a,'.repeat(5000)}]\n`],
  ])('do not keep it busy: %s', { timeout: 30_000 }, (_, hostile) => {
    expect(decodeConfiguration(hostile, 36).error).toBeDefined();
  });
});
