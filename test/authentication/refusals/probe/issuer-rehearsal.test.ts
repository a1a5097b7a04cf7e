import { describe, expect, it } from 'vitest';
import type { JWTAuthenticator } from '../../../../authentication/configuration.ts';
import { findIssuerRefusals } from '../../../../authentication/refusals/find-issuer-refusals.ts';
import { IssuerRehearsal, trialBudget } from '../../../../authentication/refusals/probe/issuer-rehearsal.ts';

const digits = '[0,1,2,3,4,5,6,7,8,9]';
/** A condition that holds, and that takes ten times the work with each level. */
const loop = (depth: number, condition: string): string =>
  depth === 0 ? condition : `${digits}.all(v${depth}, ${loop(depth - 1, condition)})`;

const issuer = (username: string, more: Omit<JWTAuthenticator, 'issuer'> = {}): JWTAuthenticator => ({
  issuer: { url: 'https://login.example.com', audiences: ['eu-1'] },
  claimMappings: { username: { expression: username } },
  ...more,
});
const rule = (expression: string) => ({ expression, message: 'not let in' });
const options = { minor: 34, disallowedIssuers: [], internal: false, today: '2026-11-21' };
const rulesOf = (entry: JWTAuthenticator) =>
  findIssuerRefusals(entry, options).map((refusal) => refusal.rule);

describe('tokens that are tried on an issuer', () => {
  const costly = `${loop(4, "claims.sub != 'x'")} ? 'a:' + claims.sub : ''`;
  const tokens = Array.from({ length: 30 }, (_, index) => ({ sub: `probe-${index}` }));

  it('are as many as the budget allows, the same again each time', () => {
    const rehearsal = new IssuerRehearsal(issuer(costly), 34);
    const one = rehearsal.limit(() => tokens.map((claims) => rehearsal.mapUsername(claims)));
    const answered = one.result.filter((name) => name !== undefined).length;
    // One token costs 64,441 for the loops and some more for the name.
    expect(answered).toBe(Math.floor(trialBudget / 64_500));
    expect(one.givenUp).toBe(costly);
    expect(rehearsal.limit(() => tokens.map((claims) => rehearsal.mapUsername(claims)))).toEqual(one);
  });

  it('are not limited where nobody says so, also afterwards', () => {
    const rehearsal = new IssuerRehearsal(issuer(costly), 34);
    rehearsal.limit(() => tokens.map((claims) => rehearsal.mapUsername(claims)));
    expect(rehearsal.isSpent).toBe(false);
    expect(tokens.map((claims) => rehearsal.mapUsername(claims))).toEqual(
      tokens.map(({ sub }) => `a:${sub}`),
    );
  });

  it('have a budget of their own inside another, which is told of it', () => {
    const rehearsal = new IssuerRehearsal(issuer(costly), 34);
    const outer = rehearsal.limit(() => {
      const inner = rehearsal.limit(() => tokens.map((claims) => rehearsal.mapUsername(claims)));
      return [inner.givenUp, rehearsal.mapUsername({ sub: 'ann' })];
    });
    expect(outer).toMatchObject({ result: [costly, 'a:ann'], givenUp: costly });
  });

  it('stop within an evaluation, not only between two', () => {
    const rehearsal = new IssuerRehearsal(issuer(loop(5, "claims.sub != 'x'")), 34);
    const { result } = rehearsal.limit(() => tokens.map((claims) => rehearsal.map(claims)));
    expect(result).toEqual(tokens.map(() => undefined));
  });
});

describe('an issuer that costs too much to be tried', () => {
  const constants = Array.from({ length: 8 }, (_, index) => `claims.c${index} == 'v${index}'`).join(' || ');
  const costly = issuer(`${loop(5, "claims.sub != 'x'")} ? claims.sub : claims.email`, {
    claimValidationRules: [rule(loop(5, "!claims.sub.contains('x')")), rule(`(${constants}) && false`)],
    userValidationRules: [rule(loop(5, "user.username != 'system:x'"))],
  });

  it('is refused for that, and for what could not be ruled out', () => {
    const refusals = findIssuerRefusals(costly, options);
    expect(new Set(refusals.map((refusal) => refusal.rule))).toEqual(
      new Set(['system-identity', 'expression-cost', 'empty-prefix', 'unverified-email', 'mutable-claim']),
    );
    expect(refusals[0]!.message).toContain('cannot be verified: trying it costs too much.');
    expect(refusals.find(({ rule: id }) => id === 'expression-cost')).toMatchObject({
      path: ['claimMappings', 'username', 'expression'],
      message: expect.stringContaining(
        'until that had cost 1,000,000 units, and this expression was too much',
      ),
    });
    // Neither what was remembered nor what was spent changes the answer.
    expect(findIssuerRefusals(costly, options)).toEqual(refusals);
  });

  it('says so where it got only a share of what its document may cost', () => {
    const refusals = findIssuerRefusals(costly, { ...options, trialLimit: 64_000 });
    expect(refusals.find(({ rule: id }) => id === 'expression-cost')!.message).toContain(
      '64,000 units, its share of what the issuers of one document may cost, and this expression',
    );
    expect(findIssuerRefusals(costly, options)[0]!.message).not.toContain('share');
  });

  it('is not refused where the text alone is proof', () => {
    const { claimValidationRules } = costly;
    const proven = issuer("'a:' + claims.sub", { ...(claimValidationRules && { claimValidationRules }) });
    expect(rulesOf(proven)).toEqual([]);
  });
});

it('an issuer with a hundred constants to try is no such one', () => {
  const orgs = Array.from({ length: 100 }, (_, index) => `claims.org == 'org-${index}'`).join(' || ');
  const large = issuer("claims.email.split('@')[0]", {
    claimMappings: {
      username: { expression: 'claims.email' },
      groups: { expression: "claims.roles.split(',')" },
    },
    claimValidationRules: [rule(orgs), rule('claims.?email_verified.orValue(false) == true')],
    userValidationRules: [
      rule("!user.username.startsWith('system:')"),
      rule("user.groups.all(g, !g.startsWith('system:'))"),
    ],
  });
  expect(rulesOf(large)).not.toContain('expression-cost');
});
