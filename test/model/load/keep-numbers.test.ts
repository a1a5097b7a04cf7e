import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DoubleInput } from '../../../authentication/cel/double-input.ts';
import type { CelInput } from '../../../authentication/cel/wrap-input.ts';
import { readClaims } from '../../../authentication/identify/read-claims.ts';
import { keepNumbers } from '../../../model/load/keep-numbers.ts';
import { readDocuments } from '../../../model/load/read-documents.ts';

function read(text: string): CelInput {
  const { documents, findings } = readDocuments({ path: 'x.yaml', text });
  expect(findings).toEqual([]);
  const [source] = documents;
  const { claims } = (source!.value as { spec: { claims: Record<string, CelInput> } }).spec;
  return keepNumbers(claims, source!, ['spec', 'claims']);
}

const frame = (claims: string) => `spec:\n  claims: ${claims}\n`;
/** As JSON writes them: a token has no others. */
const numberText = fc.oneof(
  fc.integer().map(String),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  fc
    .tuple(fc.integer(), fc.constantFrom('.0', '.00', '.5', 'e2', 'E+1', '.50e1', '.0e-1', 'e999'))
    .map(([whole, tail]) => `${whole}${tail}`),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.constant('-0'),
  fc.constant('-0.0'),
);
const json: fc.Memo<string> = fc.memo((depth) =>
  fc.oneof(
    numberText,
    fc.constantFrom('"7.0"', '"1e3"', 'null', 'true', '"5f2b9a0e-7c1d-4e83-9b64-0d6f3a1c8e27"', '"v1.0"'),
    ...(depth <= 1
      ? []
      : [
          fc.array(json(depth - 1), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
          fc
            .uniqueArray(fc.tuple(fc.constantFrom('"a"', '"7"', '"b c"'), json(depth - 1)), {
              maxLength: 3,
              selector: ([key]) => key,
            })
            .map((members) => `{${members.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
        ]),
  ),
);

describe('numbers of a file', () => {
  it('are told apart as those of a token are', () => {
    fc.assert(
      fc.property(json(3), (value) => {
        const text = `{"n": ${value}}`;
        const ofToken = readClaims(Buffer.from(text));
        if ('error' in ofToken) throw new Error(ofToken.error);
        expect(plain(read(frame(text)))).toEqual(plain(ofToken.claims));
      }),
      { numRuns: 500 },
    );
  });

  it('are also followed through an anchor, and in a block', () => {
    expect(
      read(
        'spec:\n  claims:\n    level: &level 7.0\n    levels:\n      - *level\n      - 7\n    "7": 1e3\n    hexadecimal: 0x10\n',
      ),
    ).toEqual({
      level: new DoubleInput(7),
      levels: [new DoubleInput(7), 7],
      '7': new DoubleInput(1000),
      hexadecimal: 16,
    });
  });

  it('are values where there is no file', () => {
    expect(keepNumbers({ n: 7 }, { index: 0, value: {} }, [])).toEqual({ n: 7 });
  });
});

/** -0 and 0 are one number to the API server. */
function plain(value: CelInput): unknown {
  if (value instanceof DoubleInput) return { double: value.overflow ?? String(value.value) };
  if (typeof value === 'bigint') return { int: String(value) };
  if (typeof value === 'number') return value + 0;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, child]) => [key, plain(child as CelInput)]);
}
