import fc from 'fast-check';
import type { JWTAuthenticator } from '../../../authentication/configuration.ts';

const usernames = [
  { claim: 'sub', prefix: 'lab:' },
  { claim: 'preferred_username', prefix: '' },
  { claim: 'email', prefix: 'mail#' },
  { expression: "'x:' + claims.sub" },
  { expression: 'claims.?nickname.orValue(claims.sub)' },
  { expression: "string(claims.n) + ':' + claims.sub" },
  { expression: "claims['https://lab.example/user'].name" },
  { expression: "claims.email_verified == true ? claims.email.lowerAscii() : 'unverified:' + claims.sub" },
];
const groups = [
  undefined,
  { claim: 'groups', prefix: 'g:' },
  { claim: 'roles', prefix: '' },
  { expression: 'claims.groups' },
  { expression: "dyn(claims.?groups.orValue([])).filter(g, g.startsWith('team-')).map(g, 'lab:' + g)" },
  { expression: "claims.roles.split(',')" },
];
const uids = [undefined, { claim: 'sub' }, { claim: 'oid' }, { expression: "claims.?oid.orValue('')" }];
const extras = [
  undefined,
  [{ key: 'lab.example/tenant', valueExpression: 'claims.tenant' }],
  [
    { key: 'lab.example/tenant', valueExpression: "claims.?tenant.orValue('')" },
    { key: 'lab.example/groups', valueExpression: 'claims.groups' },
  ],
];
const claimRules = [
  undefined,
  [{ claim: 'hd', requiredValue: 'lab.example' }],
  [{ expression: 'claims.?email_verified.orValue(false) == true', message: 'verified e-mail only' }],
  [
    { expression: "claims.tenant in ['a', 'b']", message: 'not of ours' },
    { expression: "claims.sub != 'root'" },
  ],
  [{ expression: 'claims.n > 5.0' }],
  [{ expression: 'claims.exp - claims.iat <= 4000.0', message: 'too long' }],
];
const userRules = [
  undefined,
  [{ expression: "!user.username.startsWith('system:')", message: 'reserved' }],
  [{ expression: "user.groups.all(g, !g.startsWith('system:'))" }, { expression: "user.uid != 'root'" }],
  [{ expression: "user.extra[?'lab.example/tenant'].orValue(['a']).exists(t, t == 'a')", message: 'tenant' }],
];
const audiences = [['kubernetes'], ['eu-1'], ['eu-1', 'eu-2']];

/** Mappings and rules of an issuer, without its URL and CA. Not every combination is valid. */
export const authenticators: fc.Arbitrary<JWTAuthenticator> = fc
  .record({
    audiences: fc.constantFrom(...audiences),
    username: fc.constantFrom(...usernames),
    groups: fc.constantFrom(...groups),
    uid: fc.constantFrom(...uids),
    extra: fc.constantFrom(...extras),
    claimValidationRules: fc.constantFrom(...claimRules),
    userValidationRules: fc.constantFrom(...userRules),
  })
  .map(({ audiences: wanted, username, claimValidationRules, userValidationRules, ...others }) => ({
    issuer: { audiences: wanted, ...(wanted.length > 1 && { audienceMatchPolicy: 'MatchAny' as const }) },
    claimMappings: {
      username,
      ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
    },
    ...(claimValidationRules !== undefined && { claimValidationRules }),
    ...(userValidationRules !== undefined && { userValidationRules }),
  }));

/** The likeliest value three times out of four, so that tokens often get past more than one step. */
const mostly = (usual: unknown, ...others: unknown[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

/** What a token says, over what the provider says by itself; undefined for a claim that is not there. */
export const claims: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.record({
  aud: mostly(['kubernetes', 'eu-1'], 'kubernetes', 'eu-1', ['eu-2'], 'other'),
  sub: mostly('ann', 'root', '', 'system:admin', undefined),
  preferred_username: mostly('ann', 'Ann', null, undefined, 7),
  email: mostly('Ann@lab.example', 'bob@other.example', undefined),
  email_verified: mostly(true, false, 'true', undefined),
  nickname: mostly(undefined, 'annie', null, ''),
  n: mostly(7, 3, 7.5, 1234567, '7', undefined),
  groups: mostly(['team-a', 'b'], 'team-a', [], ['', 'team-a', 'team-a'], null, 5, undefined),
  roles: mostly('view,edit', ['view'], '', undefined),
  tenant: mostly('a', 'c', ['a', 'b'], '', undefined),
  hd: mostly('lab.example', 'other.example', true, undefined),
  oid: mostly('0b1c', 7, undefined),
  'https://lab.example/user': mostly({ name: 'ann' }, {}, 'ann', undefined),
});
