import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CelInput } from '../../../authentication/cel/wrap-input.ts';
import type { AuthenticationConfiguration } from '../../../authentication/configuration.ts';
import { prepareAuthenticators } from '../../../authentication/identify/prepare-authenticators.ts';
import { readClaims } from '../../../authentication/identify/read-claims.ts';

const issuer = { url: 'https://i.example', audiences: ['a'] };
const names = [
  'sub',
  'email',
  'email_verified',
  'groups',
  'jti',
  'org',
  '_claim_names',
  '_claim_sources',
  'nbf',
];
const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<CelInput>;
const token = fc
  .dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.oneof(fc.string(), json))
  .map((claims) => ({ ...claims, iss: 'https://i.example', aud: 'a', exp: 4e9 }));
const minors = fc.constantFrom(30, 31, 32, 33, 34, 35, 36);

function prepare(rest: object, minor: number) {
  const configuration = { jwt: [{ issuer, ...rest }] } as AuthenticationConfiguration;
  return prepareAuthenticators(configuration, { minor });
}

describe('for any claims', () => {
  it('a user and all groups have the prefix that is mapped', () => {
    fc.assert(
      fc.property(
        token,
        minors,
        fc.string({ minLength: 1 }),
        fc.constantFrom('sub', 'email'),
        (claims, minor, prefix, claim) => {
          const claimMappings = { username: { claim, prefix }, groups: { claim: 'groups', prefix } };
          const identified = prepare({ claimMappings }, minor).identify(claims, { now: 1e12 });
          if (identified.outcome !== 'user') return;
          const { username, groups } = identified.user;
          expect([username, ...(groups ?? [])].every((each) => each.startsWith(prefix))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('no user name that an expression gives is empty', () => {
    fc.assert(
      fc.property(token, minors, (claims, minor) => {
        const claimMappings = { username: { expression: "claims.?org.orValue('')" } };
        const identified = prepare({ claimMappings }, minor).identify(claims, { now: 1e12 });
        if (identified.outcome === 'user') expect(identified.user.username).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('no user rule is passed over', () => {
    const configuration = {
      claimMappings: { username: { claim: 'sub', prefix: '' }, groups: { claim: 'groups', prefix: '' } },
      userValidationRules: [{ expression: "user.username.startsWith('x')" }],
    };
    fc.assert(
      fc.property(token, minors, (claims, minor) => {
        const identified = prepare(configuration, minor).identify(claims, { now: 1e12 });
        if (identified.outcome === 'user') expect(identified.user.username.startsWith('x')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('nobody answers for another issuer, and nobody for another audience', () => {
    const claimMappings = { username: { claim: 'sub', prefix: '' } };
    fc.assert(
      fc.property(token, minors, fc.string(), json, (claims, minor, iss, aud) => {
        const prepared = prepare({ claimMappings }, minor);
        fc.pre(iss !== issuer.url && aud !== 'a' && !(Array.isArray(aud) && aud.includes('a')));
        expect(prepared.identify({ ...claims, iss }, { now: 1e12 }).outcome).toBe('refused');
        expect(prepared.identify({ ...claims, aud }, { now: 1e12 }).outcome).not.toBe('user');
      }),
      { numRuns: 300 },
    );
  });

  it('what is read from JSON is what JSON.parse reads, but for numbers', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readClaims(Buffer.from(text));
        const parsed: unknown = JSON.parse(text);
        const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
        expect('claims' in read).toBe(isObject);
        if ('claims' in read)
          expect(Object.keys(read.claims).sort()).toEqual(Object.keys(parsed as object).sort());
      }),
      { numRuns: 500 },
    );
  });
});
