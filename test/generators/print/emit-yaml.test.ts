import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitYaml } from '../../../generators/print/emit-yaml.ts';
import type { JsonValue } from '../../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { arbitraryText } from './arbitrary-text.ts';
import { buildWithKustomize } from './build-with-kustomize.ts';
import { findKustomize } from './find-kustomize.ts';

/** What kustomize 5.8.1 prints for each value under the key `value`. */
const table: { value: JsonValue; printed: string }[] = JSON.parse(
  readFileSync(new URL('printed-values.json', import.meta.url), 'utf8'),
);

describe('emitYaml', () => {
  test(`prints ${table.length} values as recorded`, () => {
    for (const { value, printed } of table) expect(emitYaml({ value })).toBe(printed);
  });

  test('prints a lone scalar, list or map', () => {
    expect(emitYaml('a')).toBe('a\n');
    expect(emitYaml(['a', []])).toBe('- a\n- []\n');
    expect(emitYaml({})).toBe('{}\n');
    expect(emitYaml('a\nb\n')).toBe('|\n  a\n  b\n');
  });

  test('does not depend on the order of keys, even where the order of keys is circular', () => {
    const keys = ['0x101118', '105-_b', '008226', 'a', 'b10', 'b9'];
    const printed = (order: readonly string[]) => emitYaml(Object.fromEntries(order.map((key) => [key, 1])));
    const shuffled = fc.shuffledSubarray(keys, { minLength: keys.length });
    fc.assert(fc.property(shuffled, (order) => printed(order) === printed(keys)));
  });

  test('tells keys with commas from several keys', () => {
    expect(emitYaml({ 'a,b': 1, c: 2 })).toBe('a,b: 1\nc: 2\n');
    expect(emitYaml({ a: 1, 'b,c': 2 })).toBe('a: 1\nb,c: 2\n');
    expect(emitYaml({ a: 1, b: 2, c: 3 })).toBe('a: 1\nb: 2\nc: 3\n');
  });

  test('prints the same lines at different places', () => {
    const lines = 'a\n\nb\n';
    expect(emitYaml({ one: lines, other: { one: lines }, same: lines })).toBe(
      'one: |\n  a\n\n  b\nother:\n  one: |\n    a\n\n    b\nsame: |\n  a\n\n  b\n',
    );
  });

  test('leaves out what is undefined and keeps a key named __proto__', () => {
    expect(emitYaml({ a: undefined, b: 1 })).toBe('b: 1\n');
    expect(emitYaml({ a: undefined })).toBe('{}\n');
    expect(emitYaml(JSON.parse('{"__proto__": {"a": 1}}'))).toBe('__proto__:\n  a: 1\n');
  });

  test('refuses what YAML or JSON cannot carry', () => {
    expect(() => emitYaml(['\ud800'])).toThrow(expect.objectContaining({ code: 'UNPRINTABLE_STRING' }));
    expect(() => emitYaml({ '\udfff': 1 })).toThrow(expect.objectContaining({ code: 'UNPRINTABLE_STRING' }));
    expect(() => emitYaml(Number.NaN)).toThrow(TypeError);
    expect(() => emitYaml(Number.POSITIVE_INFINITY)).toThrow(TypeError);
  });

  test('escapes control characters so that they read back', () => {
    expect(emitYaml('\x7f\x80\x85\ufffe')).toBe('"\\x7F\\x80\\N\\uFFFE"\n');
    const text = arbitraryText.map((value) => `${value}\x01`);
    fc.assert(
      fc.property(text, (value) => {
        expect(parse(emitYaml([value]), { version: '1.1', schema: 'yaml-1.1' })).toEqual([value]);
      }),
      { seed: 20_260_101, numRuns: 500 },
    );
  });
});

const kustomize = findKustomize();

test.skipIf(kustomize === undefined)('the recorded values are those of the real kustomize', () => {
  const name = (i: number) => `m${String(i).padStart(4, '0')}`;
  const objects = table.map(
    ({ value }, i): KubernetesObject => ({
      apiVersion: 'example.dev/v1',
      kind: 'Thing',
      metadata: { name: name(i) },
      value,
    }),
  );
  const head = (i: number) => `apiVersion: example.dev/v1\nkind: Thing\nmetadata:\n  name: ${name(i)}\n`;
  const recorded = table.map(({ printed }, i) => head(i) + printed).join('---\n');
  expect(buildWithKustomize(kustomize!, objects, 'resources')).toBe(recorded);
});
