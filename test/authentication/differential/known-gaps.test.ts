import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { decodeConfiguration } from '../../../authentication/decode/decode-configuration.ts';
import { findPart } from '../../lab/find-part.ts';
import { compareDecoding } from './compare-decoding.ts';
import { compareExpression } from './compare-expression.ts';
import { compareValidation } from './compare-validation.ts';
import type { Comparison } from './comparison.ts';
import { findKnownGap, type KnownGap, knownGaps } from './known-gap.ts';
import { type Oracle, startOracle } from './oracle.ts';
import { sampledMinors } from './sampled-minors.ts';

const claims = { sub: 'jane', groups: ['a'], nested: { x: 'y' } };

async function compareExample(
  { area, example }: KnownGap,
  minor: number,
  oracle: Oracle,
): Promise<Comparison> {
  const document = Buffer.from(example).toString('base64');
  if (area === 'decode') {
    return compareDecoding(Buffer.from(example), await oracle.ask({ operation: 'decode', document }), minor);
  }
  if (area === 'validate') {
    const { configuration } = decodeConfiguration(example, minor);
    return compareValidation(
      configuration!,
      await oracle.ask({ operation: 'validate', document }),
      minor,
      [],
    );
  }
  const asked = { expression: example, environment: 'claims', mustBeBool: false } as const;
  const answer = await oracle.ask({ operation: 'evaluate', ...asked, input: JSON.stringify(claims) });
  const { compiled, evaluated } = compareExpression({ ...asked, input: claims }, answer, minor);
  return area === 'compile' ? compiled : evaluated!;
}

describe.each(sampledMinors)('the known gaps of 1.%i', (minor) => {
  const gaps = knownGaps.filter(({ minors }) => minors[0] <= minor && minor <= minors[1]);
  it.skipIf(findPart(`oracle-1.${minor}`) === undefined)('are all still there', async () => {
    const oracle = startOracle(minor)!;
    try {
      const closed: string[] = [];
      for (const gap of gaps) {
        const comparison = await compareExample(gap, minor, oracle);
        if (findKnownGap(gap.area, minor, comparison)?.name !== gap.name) {
          closed.push(`${gap.name}: ${JSON.stringify(comparison)}`);
        }
      }
      expect(closed).toEqual([]);
    } finally {
      oracle.stop();
    }
  });
});
