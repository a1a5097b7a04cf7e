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

  it('take a number that no double holds for a fault of who reads it, up to 1.33 of all claims', () => {
    const text = JSON.stringify(claims).replace('{', '{"n":1e999,"o":{"p":[1e999]},');
    const read = readClaims(Buffer.from(text));
    if ('error' in read) throw new Error(read.error);
    const options = { now, ...read };
    const other = { claimMappings: { username: { expression: 'claims.sub' } } };
    const itself = { claimMappings: { username: { expression: 'string(claims.o)' } } };
    expect(prepare({}, 33).identify(read.claims, options).outcome).toBe('user');
    expect(prepare(other, 36).identify(read.claims, options).outcome).toBe('user');
    expect(prepare(itself, 36).identify(read.claims, options)).toMatchObject({
      refused:
        'oidc: error evaluating username claim expression: expression \'string(claims.o)\' resulted in error: claim "o" failed to unmarshal: json: cannot unmarshal number 1e999 into Go value of type float64',
    });
    const start = 'oidc: could not convert claims to unstructured: error decoding';
    expect(prepare(other, 33).identify(read.claims, options)).toMatchObject({
      refused: `${start} number from json: json: cannot unmarshal number 1e999 into Go value of type float64`,
      alternatives: [`${start} object from json: strconv.ParseFloat: parsing "1e999": value out of range`],
    });
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
