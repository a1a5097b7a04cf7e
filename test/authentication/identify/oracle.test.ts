import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeConfiguration } from '../../../authentication/decode/decode-configuration.ts';
import type { IdentifiedUser } from '../../../authentication/identify/identified-user.ts';
import { prepareAuthenticators } from '../../../authentication/identify/prepare-authenticators.ts';
import { readClaims } from '../../../authentication/identify/read-claims.ts';

interface Observed {
  readonly authn_error?: string;
  readonly user?: IdentifiedUser;
}

interface Vector {
  readonly id: string;
  readonly name: string;
  readonly config: string;
  readonly k8s_1_36_2: Observed;
  readonly k8s_1_33_13: Observed | 'same';
}

const file = new URL('../../vectors/authentication-oracle.json', import.meta.url);
const text = readFileSync(file, 'utf8');
const { vectors } = JSON.parse(text) as { vectors: Vector[] };
const now = Date.UTC(2026, 10, 21);

/** The claims as they are written: `JSON.parse` does not keep large numbers. */
function findClaims(id: string): string | undefined {
  const start = text.indexOf(`"id": "${id}"`);
  const vector = text.slice(start, text.indexOf('"k8s_1_36_2"', start));
  return /"claims": (\{.*\}),\s*$/s.exec(vector)?.[1]?.replaceAll('"EXP"', String(now / 1000 + 3600));
}

describe('the tokens of the oracle vectors', () => {
  const withToken = vectors.filter(({ k8s_1_36_2: newer, k8s_1_33_13: older }) =>
    [newer, older].some((each) => each !== 'same' && (each.user ?? each.authn_error) !== undefined),
  );

  it('are there', () => expect(withToken.length).toBeGreaterThan(40));

  it.each(withToken)('$id $name: become what they do upstream', ({ id, config, ...observed }) => {
    const older = observed.k8s_1_33_13 === 'same' ? observed.k8s_1_36_2 : observed.k8s_1_33_13;
    for (const [minor, result] of [[36, observed.k8s_1_36_2] as const, [33, older] as const]) {
      if (result.user === undefined && result.authn_error === undefined) continue;
      const { configuration } = decodeConfiguration(config, minor);
      const read = readClaims(Buffer.from(findClaims(id)!));
      if ('error' in read) throw new Error(read.error);
      const prepared = prepareAuthenticators(configuration!, { minor });
      const identified = prepared.identify(read.claims, { now, members: read.members });
      if (result.user !== undefined) {
        expect(identified).toMatchObject({ outcome: 'user', user: result.user });
      } else {
        expect(identified).toMatchObject({ outcome: 'refused', refused: result.authn_error });
      }
    }
  });
});
