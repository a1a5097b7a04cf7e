import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import type { JWTAuthenticator } from '../../../authentication/configuration.ts';
import { prepareAuthenticators } from '../../../authentication/identify/prepare-authenticators.ts';
import { readClaims } from '../../../authentication/identify/read-claims.ts';

const issuer = { url: 'https://i.example', audiences: ['a'] };
const claimMappings = { username: { claim: 'sub', prefix: '' } };
const claims = { iss: 'https://i.example', aud: 'a', exp: 2_000_000_000, sub: 'jane' };
const now = Date.UTC(2026, 10, 21);

const prepare = (rest: Partial<JWTAuthenticator>, minor = 36) =>
  prepareAuthenticators({ jwt: [{ issuer, claimMappings, ...rest }] }, { minor });

describe('prepared authenticators', () => {
  it.each([
    [31, null],
    [32, { 'authentication.kubernetes.io/credential-id': ['JTI=7'] }],
  ])('take the credential id from jti since 1.32: 1.%i', (minor, extra) => {
    const identified = prepare({}, minor).identify({ ...claims, jti: '7' }, { now });
    expect(identified).toMatchObject({ outcome: 'user', user: { extra } });
  });

  it('name every text that a random order of rules may give', () => {
    const claimValidationRules = ['x', 'y', 'sub'].map((claim) => ({ claim, requiredValue: 'jane' }));
    const identified = prepare({ claimValidationRules }).identify(claims, { now });
    expect(identified).toMatchObject({
      outcome: 'refused',
      refused: 'oidc: required claim x not present in ID token',
      alternatives: ['oidc: required claim y not present in ID token'],
    });
  });

  it('allow nbf a minute, and exp nothing', () => {
    const seconds = now / 1000;
    const outcome = (times: object) => prepare({}).identify({ ...claims, ...times }, { now }).outcome;
    expect(outcome({ nbf: seconds + 60 })).toBe('user');
    expect(outcome({ nbf: seconds + 61 })).toBe('refused');
    expect(outcome({ exp: seconds })).toBe('user');
    expect(outcome({ exp: seconds - 1 })).toBe('refused');
  });

  it('look at several audiences after the time, and at a single one before', () => {
    const expired = { ...claims, aud: 'z', exp: 1 };
    const several = { ...issuer, audiences: ['b', 'a'], audienceMatchPolicy: 'MatchAny' };
    expect(prepare({}).identify(expired, { now })).toMatchObject({
      refused: 'oidc: verify token: oidc: expected audience "a" got ["z"]',
    });
    expect(prepare({ issuer: several }).identify(expired, { now })).toMatchObject({
      refused: 'oidc: verify token: oidc: token is expired (Token Expiry: 1970-01-01 00:00:01 +0000 UTC)',
    });
  });

  it('say nothing of a number that no double holds once an expression looks at the claims', () => {
    const read = readClaims(Buffer.from(JSON.stringify(claims).replace('{', '{"n":1e999,')));
    if ('error' in read) throw new Error(read.error);
    const options = { now, ...read };
    expect(prepare({}).identify(read.claims, options).outcome).toBe('user');
    const username = { expression: 'claims.sub' };
    const identified = prepare({ claimMappings: { username } }).identify(read.claims, options);
    expect(identified.outcome).toBe('unverified');
  });

  it('say nothing where an expression does not compile', () => {
    const username = { expression: 'claims.sub.nothing()' };
    const identified = prepare({ claimMappings: { username } }).identify(claims, { now });
    expect(identified).toMatchObject({
      outcome: 'unverified',
      reason: expect.stringContaining('jwt[0].claimMappings.username.expression does not compile'),
    });
  });
});
