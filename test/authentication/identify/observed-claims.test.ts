import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeConfiguration } from '../../../authentication/decode/decode-configuration.ts';
import type { IdentifiedUser } from '../../../authentication/identify/identified-user.ts';
import { prepareAuthenticators } from '../../../authentication/identify/prepare-authenticators.ts';
import { readClaims } from '../../../authentication/identify/read-claims.ts';

interface Observed {
  readonly validation_error?: true;
  readonly authn_error?: string;
  readonly not_mine?: true;
  readonly user?: IdentifiedUser;
}

interface Vector {
  readonly issuer?: string;
  readonly config: string;
  readonly claims: string;
  readonly k8s_1_36_1: Observed;
  readonly k8s_1_33_13: Observed | 'same';
}

const file = new URL('../../vectors/authentication-claims.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };
const header = 'apiVersion: apiserver.config.k8s.io/v1beta1\nkind: AuthenticationConfiguration\njwt:\n- ';
const ordinary = 'issuer: {url: https://i.example, audiences: [a]}';

function identify({ issuer = ordinary, config, claims }: Vector, minor: number): Observed | string {
  const { configuration } = decodeConfiguration(`${header}${issuer}\n${config}`, minor);
  const read = readClaims(Buffer.from(claims));
  if ('error' in read) return { not_mine: true };
  const options = { now: Date.UTC(2026, 10, 21), ...read };
  const identification = prepareAuthenticators(configuration!, { minor }).identify(read.claims, options);
  if (identification.outcome === 'unverified') return identification.reason;
  if (identification.outcome === 'user') return { user: identification.user };
  return identification.refused === 'invalid bearer token'
    ? { not_mine: true }
    : { authn_error: identification.refused };
}

describe('observed payloads', () => {
  it.each([
    [36, vectors.map((vector) => [vector, vector.k8s_1_36_1] as const)],
    [
      33,
      vectors.map(
        (vector) => [vector, vector.k8s_1_33_13 === 'same' ? vector.k8s_1_36_1 : vector.k8s_1_33_13] as const,
      ),
    ],
  ])('become in 1.%i what they did upstream', (minor, observations) => {
    const differences = observations
      .filter(([, observed]) => observed.validation_error === undefined)
      .map(([vector, upstream]) => ({ vector, ours: identify(vector, minor), upstream }))
      .filter(({ ours, upstream }) => JSON.stringify(sorted(ours)) !== JSON.stringify(sorted(upstream)));
    expect(
      differences.map(({ vector: { config, claims }, ours, upstream }) => ({
        config,
        claims,
        ours,
        upstream,
      })),
    ).toEqual([]);
  });
});

/** A user with its members in one order. */
function sorted(observed: Observed | string): unknown {
  if (typeof observed === 'string' || observed.user === undefined) return observed;
  const { username, uid, groups, extra } = observed.user;
  return { username, uid, groups, extra };
}
