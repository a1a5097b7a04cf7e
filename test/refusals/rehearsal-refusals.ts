import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';
import { soundEnvironment } from './sound-environment.ts';

const tokenCase = soundEnvironment['tokens/acme.yaml']!;
const another = (from: string, to: string) => ({
  'tokens/other.yaml': tokenCase.replace('{name: acme-admin}', '{name: other}').replace(from, to),
});
const rule =
  '\n  claimValidationRules: [{expression: claims.email_verified == true, message: verified only}]\n  claimMappings:';

/** Bad input in which a rehearsed token does not become whom its case expects. */
export const rehearsalRefusals: readonly Refusal[] = [
  {
    rule: 'token-outcome',
    mended: 'sound',
    files: change('tokens/acme.yaml', 'username: "acme:ann"', 'username: ⟦"acme:bob"'),
    says: 'On eu-1 the token becomes "acme:ann"; expected is "acme:bob".',
    helps:
      'write expect.username: "acme:ann". If not, correct the claims, or claimMappings.username at environment/issuers/keycloak.yaml:10.',
  },
  {
    rule: 'token-outcome',
    case: 'a group too few',
    mended: 'sound',
    files: change('tokens/acme.yaml', 'groups: [org-admin]', 'groups: [org-admin, everybody]'),
    says: 'groups "acme:org-admin", "acme:everybody", expected "acme:org-admin"',
    helps: 'write expect.groups: ["acme:org-admin", "acme:everybody"]',
  },
  {
    rule: 'token-outcome',
    case: 'a uid and an attribute',
    mended: 'sound',
    files: change(
      'tokens/acme.yaml',
      'groups: ["acme:org-admin"]}',
      'uid: ⟦"7", extra: {example.org/team: [a]}}',
    ),
    says: 'uid "", expected "7"; extra["example.org/team"] none, expected "a"',
  },
  {
    rule: 'token-outcome',
    case: 'the audience of another cluster',
    mended: 'sound',
    files: change('tokens/acme.yaml', 'aud: eu-1', 'aud: eu-2'),
    says: 'is refused: "oidc: verify token: oidc: expected audience \\"eu-1\\" got [\\"eu-2\\"]"; expected is the user "acme:ann"',
    helps:
      'It passes with "eu-1" in claims.aud; what refuses it is the audience at environment/clusters/eu-1.yaml:10.',
  },
  {
    rule: 'token-outcome',
    case: 'a rule that does not hold',
    mended: 'sound',
    files: change('issuers/keycloak.yaml', '\n  claimMappings:', rule),
    helps:
      'It passes with claims.email_verified: true; what refuses it is claimValidationRules[0].expression at',
  },
  {
    rule: 'token-outcome',
    case: 'no claim for the user name',
    mended: 'sound',
    files: change('tokens/acme.yaml', 'sub: ann, ', ''),
    helps: 'It passes with claims.sub: "ann"',
  },
  {
    rule: 'token-outcome',
    case: 'a user instead of a refusal',
    mended: 'sound',
    files: change(
      'tokens/acme.yaml',
      'expect: {username: "acme:ann", groups: ["acme:org-admin"]}',
      'expect: {refused: ⟦verified only}',
    ),
    says: 'becomes "acme:ann"; expected is a refusal with "verified only"',
    helps: 'add a claimValidationRule to the issuer at environment/issuers/keycloak.yaml:7',
  },
  {
    rule: 'token-outcome',
    case: 'another refusal',
    mended: 'sound',
    files: {
      ...change(
        'tokens/acme.yaml',
        'expect: {username: "acme:ann", groups: ["acme:org-admin"]}',
        'expect: {refused: ⟦verified e-mail}',
      ),
      ...change(
        'issuers/keycloak.yaml',
        '\n  claimMappings:',
        rule.replace('.email_verified', '.?email_verified.orValue(false)'),
      ),
    },
    says: 'expected is one with "verified e-mail"',
    helps: 'write expect.refused: "verified only"',
  },
  {
    rule: 'contradicting-cases',
    mended: another('sub: ann', 'sub: ann, email: a@b.example'),
    files: another('username: "acme:ann"', 'username: ⟦"acme:bob"'),
    says: 'On eu-1 the case acme-admin at environment/tokens/acme.yaml:7 has the same claims',
  },
  {
    rule: 'unknown-placeholder',
    case: 'a TokenCase for no class',
    mended: 'sound',
    files: change(
      'tokens/acme.yaml',
      'realms/acme, aud: eu-1, sub: ann',
      'realms/acme, aud: eu-1, sub: ⟦"{organization}"',
    ),
    helps: 'spec.issuerClassName names the class',
  },
  {
    rule: 'unknown-reference',
    case: 'the class of a TokenCase',
    mended: 'sound',
    files: change('tokens/acme.yaml', '  clusters: {}\n', '  clusters: {}\n  issuerClassName: ⟦keyclock\n'),
    helps: 'Did you mean "keycloak"?',
  },
  {
    rule: 'unverified-outcome',
    severity: 'warning',
    mended: 'sound',
    files: change(
      'tokens/acme.yaml',
      'groups: [org-admin]}\n  expect: {username: ',
      '_claim_names: {groups: a}, _claim_sources: {a: {endpoint: "https://a.example"}}}\n  expect: {username: ⟦',
    ),
    says: 'On eu-1 it is not known what becomes of the token: the API server would ask "https://a.example"',
    helps: 'Write the claim itself',
  },
];
