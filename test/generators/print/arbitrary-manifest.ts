import fc from 'fast-check';
import type { JsonValue } from '../../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { arbitraryText } from './arbitrary-text.ts';

const naturalKey = fc
  .array(
    fc.oneof(fc.nat(120).map(String), fc.constantFrom('a', 'b', 'A', '-', '.', '_', '0', '00', 'é', '/')),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));
const longKey = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', '中', ':'),
  minLength: 35,
  maxLength: 160,
});
const key = fc
  .oneof(naturalKey, fc.constantFrom('name', 'spec', 'y', 'data'), arbitraryText, longKey)
  .map((text) => text.replaceAll('\x85', '').slice(0, 300))
  .map((text) => text.replace(/\p{Surrogate}/gu, '').replace(/^<<$/, 'merge'));

const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, min: -1e7, max: 1e7 }),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -12, max: 24 }))
    .map(([m, e]) => m * 10 ** e),
  fc.constantFrom(
    0,
    2 ** 53,
    2 ** 63,
    -(2 ** 63),
    2 ** 64,
    2 ** 64 - 2048,
    1e20,
    1e21,
    1e-6,
    1e-7,
    0.1,
    999_999.5,
  ),
);
const scalar = fc.oneof(
  { weight: 6, arbitrary: arbitraryText },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom(true, false, null) },
);
const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    { weight: 3, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('tree'), { maxLength: 4 }) },
    { weight: 2, arbitrary: fc.dictionary(key, tie('tree'), { maxKeys: 5 }) },
  ),
}));
/** Far to the right, where indentation alone passes the width. */
const deep = fc.tuple(scalar, fc.integer({ min: 30, max: 50 }), fc.boolean()).map(([value, depth, lists]) => {
  let nested: JsonValue = value;
  for (let i = 0; i < depth; i++) nested = lists && i % 3 === 0 ? [nested] : { k: nested };
  return nested;
});
const texts = fc.dictionary(key, arbitraryText, { minKeys: 1, maxKeys: 6 });

/** Objects with arbitrary content, except for the name, which is the caller's. */
export const arbitraryManifest: fc.Arbitrary<(name: string) => KubernetesObject> = fc
  .record({
    kind: fc.constantFrom('Thing', 'ConfigMap', 'Zone'),
    annotations: fc.dictionary(
      naturalKey.map((text) => `a.dev/${text}`),
      arbitraryText,
      { minKeys: 1, maxKeys: 4 },
    ),
    data: texts,
    spec: fc.oneof({ weight: 15, arbitrary: tree }, { weight: 1, arbitrary: deep }),
    status: fc.option(fc.dictionary(key, tree, { maxKeys: 4 }), { nil: undefined }),
  })
  .map(({ kind, annotations, ...rest }) => (name: string) => ({
    apiVersion: kind === 'ConfigMap' ? 'v1' : 'example.dev/v1',
    kind,
    metadata: { name, annotations },
    ...rest,
  }));
