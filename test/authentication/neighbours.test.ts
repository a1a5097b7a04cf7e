import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import { decodeConfiguration } from '../../authentication/decode/decode-configuration.ts';
import type { IdentifiedUser } from '../../authentication/identify/identified-user.ts';
import { prepareAuthenticators } from '../../authentication/identify/prepare-authenticators.ts';
import { readClaims } from '../../authentication/identify/read-claims.ts';
import { compareWithUpstream, type ObservedResult } from './compare-with-upstream.ts';

interface Observed extends ObservedResult {
  readonly user?: IdentifiedUser;
  readonly authn_error?: string;
  readonly not_mine?: true;
}

interface Vector {
  readonly near: string;
  readonly name: string;
  readonly config: string;
  readonly claims?: string;
  readonly k8s_1_36: Observed;
  readonly k8s_1_33: Observed | 'same';
}

const file = new URL('../vectors/authentication-neighbours.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

const disallowedIssuers = ['https://kubernetes.default.svc'];
const byNear = [...new Set(vectors.map(({ near }) => near))].map(
  (near) => [near, vectors.filter((vector) => vector.near === near)] as const,
);

describe('the neighbours of the oracle vectors', () => {
  it.each(byNear)('of %s: 1.36 and 1.33 decide the same', (_near, group) => {
    const differences = group.flatMap((vector) => {
      const older = vector.k8s_1_33 === 'same' ? vector.k8s_1_36 : vector.k8s_1_33;
      return ([36, 33] as const).flatMap((minor) => {
        const { ours, upstream } = compare(vector, minor === 36 ? vector.k8s_1_36 : older, minor);
        return ours === upstream ? [] : [{ name: vector.name, minor, ours, upstream }];
      });
    });
    expect(differences).toEqual([]);
  });
});

function compare({ config, claims }: Vector, observed: Observed, minor: number) {
  const decoded = decodeConfiguration(config, minor);
  const said = compareWithUpstream(decoded, observed, minor, disallowedIssuers);
  if (said.ours !== '' || said.upstream !== '' || claims === undefined) return said;
  const upstream = observed.authn_error ?? (observed.not_mine ? 'invalid bearer token' : undefined);
  return {
    ours: identify(decoded.configuration!, claims, minor, upstream),
    upstream: upstream ?? printUser(observed.user!),
  };
}

/** The user, or the refusal: where rules are looked at in no fixed order, upstream's if it is one of the possible. */
function identify(
  configuration: AuthenticationConfiguration,
  claims: string,
  minor: number,
  expected: string | undefined,
): string {
  const read = readClaims(Buffer.from(claims));
  if ('error' in read) return read.error;
  const options = { now: Date.UTC(2026, 10, 21), members: read.members };
  const identified = prepareAuthenticators(configuration, { minor }).identify(read.claims, options);
  if (identified.outcome === 'unverified') return `unverified: ${identified.reason}`;
  if (identified.outcome === 'user') return printUser(identified.user);
  return identified.alternatives.find((text) => text === expected) ?? identified.refused;
}

/** As text in which only the order of the names in `extra` does not matter: no groups are not an empty list. */
function printUser({ username, uid, groups, extra }: IdentifiedUser): string {
  const entries = extra && Object.entries(extra).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([username, uid, groups, entries]);
}
