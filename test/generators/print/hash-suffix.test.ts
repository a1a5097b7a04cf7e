import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashSuffix } from '../../../generators/print/hash-suffix.ts';
import type { JsonValue } from '../../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { arbitraryText } from './arbitrary-text.ts';
import { buildWithKustomize } from './build-with-kustomize.ts';
import { findKustomize } from './find-kustomize.ts';

interface Vector {
  readonly suffix: string;
  readonly kind: string;
  readonly fields: { readonly [key: string]: JsonValue };
}

const vectors: Vector[] = JSON.parse(readFileSync(new URL('hash-vectors.json', import.meta.url), 'utf8'));
const make = (kind: string, name: string, fields: Vector['fields']): KubernetesObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name },
  ...fields,
});
const askForHash = (object: KubernetesObject): KubernetesObject => ({
  ...object,
  metadata: { ...object.metadata, annotations: { 'kustomize.config.k8s.io/needs-hash': 'true' } },
});

const key = fc
  .oneof(fc.string({ unit: fc.constantFrom(...'abyN019._-'), minLength: 1 }), arbitraryText)
  .map((text) => text.slice(0, 200).replace(/\x85|\p{Surrogate}/gu, ''))
  .map((text) => (text === '<<' ? 'merge' : text));
const texts = fc.dictionary(key, arbitraryText, { maxKeys: 5 });
const bytes = fc.uint8Array({ maxLength: 90 }).map((data) => Buffer.from(data).toString('base64'));
const binary = fc.dictionary(key, bytes, { maxKeys: 3 });
const optional = { requiredKeys: [] };
const configMap = fc.tuple(
  fc.constant('ConfigMap'),
  fc.record({ data: texts, binaryData: binary, immutable: fc.boolean() }, optional),
);
const secret = fc.tuple(
  fc.constant('Secret'),
  fc.record({ type: arbitraryText, data: binary, stringData: texts, immutable: fc.boolean() }, optional),
);

describe('hashSuffix', () => {
  test.each(vectors)('$kind $fields has $suffix', ({ suffix, kind, fields }) => {
    expect(hashSuffix(make(kind, 'any', fields))).toBe(suffix);
  });

  test('is the same whatever the metadata, and another for other content', () => {
    const of = (object: object) => hashSuffix({ ...make('ConfigMap', 'a', { data: { k: 'v' } }), ...object });
    expect(of({ metadata: { name: 'b', namespace: 'n', labels: { l: 'v' } }, immutable: true })).toBe(of({}));
    expect(of({ data: { k: 'w' } })).not.toBe(of({}));
    expect(of({ kind: 'Other' })).toMatch(/^[2456789bcdfghkmt]{10}$/);
    expect(of({ kind: 'Other', spec: 1 })).not.toBe(of({ kind: 'Other', spec: 2 }));
  });
});

const kustomize = findKustomize();
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);
const runs = Number(process.env.FUZZ_RUNS ?? 1_000);
const BATCH = 250;

describe.skipIf(kustomize === undefined)('hashSuffix and the real kustomize', () => {
  test.each([
    ['ConfigMaps', configMap, runs],
    ['Secrets', secret, Math.ceil(runs / 4)],
  ] as const)(`give random %s the same name (seed ${seed})`, (_, arbitrary, count) => {
    const samples = fc.sample<[string, object]>(arbitrary, { seed, numRuns: count });
    for (let start = 0; start < samples.length; start += BATCH) {
      const objects = samples
        .slice(start, start + BATCH)
        .map(([kind, fields], i) => make(kind, `m${start + i}`, fields as Vector['fields']));
      const printed = buildWithKustomize(kustomize!, objects.map(askForHash), 'generator');
      const names = Array.from(
        printed.matchAll(/^metadata:\n {2}name: (m\d+-\w{10})$/gm),
        (match) => match[1],
      );
      expect(names.sort()).toEqual(objects.map((o) => `${o.metadata.name}-${hashSuffix(o)}`).sort());
    }
  });
});
