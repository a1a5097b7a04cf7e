import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';
import { soundEnvironment } from './sound-environment.ts';

const secondCluster = {
  'clusters/eu-2.yaml': soundEnvironment['clusters/eu-1.yaml']!.replace('name: eu-1', 'name: eu-2').replace(
    'audience: eu-1',
    'audience: eu-2',
  ),
};
const globex = {
  'organizations/globex.yaml': soundEnvironment['organizations/acme.yaml']!.replace(
    '{name: acme}',
    '{name: globex}',
  ),
};

/** Bad input that lets somebody become somebody else. The documents themselves are judged in test/rules. */
export const identityRefusals: readonly Refusal[] = [
  {
    rule: 'system-identity',
    mended: 'sound',
    files: change('issuers/ci.yaml', 'prefix: "ci:"', 'prefix: ⟦"system:"'),
    says: 'by sub = ',
  },
  {
    rule: 'system-identity',
    mended: 'sound',
    case: 'an organisation called system',
    files: {
      ...change('organizations/acme.yaml', '{name: acme}', '{name: system}'),
      ...change(
        'issuers/keycloak.yaml',
        'username: {claim: sub, prefix: "',
        'username: {claim: sub, prefix: ⟦"',
      ),
      'tokens/acme.yaml': undefined,
    },
    says: 'for Organization system',
  },
  {
    rule: 'system-identity',
    mended: 'sound',
    case: 'an expression of an issuer',
    files: change(
      'issuers/ci.yaml',
      'username: {claim: sub, prefix: "ci:"}',
      'username: {expression: ⟦claims.sub}',
    ),
    helps: "!user.username.startsWith('system:')",
  },
  {
    rule: 'empty-prefix',
    mended: 'sound',
    files: change('issuers/ci.yaml', 'prefix: "ci:"', 'prefix: ⟦""'),
  },
  {
    rule: 'colliding-names',
    mended: 'sound',
    case: 'an issuer and an organisation',
    files: {
      ...change('issuers/ci.yaml', 'prefix: "ci:"', 'prefix: ⟦"acme:ci:"'),
      ...change('issuers/keycloak.yaml', 'prefix: "', 'prefix: ⟪"'),
    },
    says: 'https://login.example.com/realms/acme can both make the user name "acme:ci:probe"',
  },
  {
    rule: 'colliding-names',
    mended: globex,
    case: 'two organisations of a class without a placeholder',
    files: {
      ...globex,
      ...change(
        'issuers/keycloak.yaml',
        'groups: {claim: groups, prefix: "{organization}:"',
        'groups: {claim: groups, prefix: ⟦"kube:"',
      ),
    },
    says: '(for Organization globex)',
  },
  {
    rule: 'unproven-names',
    mended: 'sound',
    case: 'told apart by rules that only look for a character',
    files: {
      ...change(
        'issuers/ci.yaml',
        '{claim: sub, prefix: "ci:"}',
        '{claim: sub, prefix: ⟪"acme:"}\n  claimValidationRules: [{expression: \'claims.sub.contains("-")\', message: no}]',
      ),
      ...change(
        'issuers/keycloak.yaml',
        '  claimMappings:\n    username: {claim: sub, prefix: "',
        '  claimValidationRules: [{expression: \'!claims.sub.contains("-")\', message: no}]\n  claimMappings:\n    username: {claim: sub, prefix: ⟦"',
      ),
    },
    says: 'https://ci.example.com never make the same user name',
  },
  {
    rule: 'unverified-email',
    mended: 'sound',
    files: change('issuers/keycloak.yaml', 'username: {claim: sub', 'username: {claim: ⟦email'),
    says: '(for Organization acme)',
  },
  {
    rule: 'mutable-claim',
    mended: 'sound',
    files: change('issuers/ci.yaml', 'claim: sub', 'claim: ⟦preferred_username'),
  },
  {
    rule: 'public-issuer',
    mended: 'sound',
    files: change('issuers/ci.yaml', 'url: https://ci.example.com', 'url: ⟦https://gitlab.com'),
    helps: 'claims.namespace_id',
  },
  {
    rule: 'generic-audience',
    mended: 'sound',
    case: "a cluster's own",
    files: change('clusters/eu-1.yaml', 'audience: eu-1', 'audience: ⟦kubernetes'),
  },
  {
    rule: 'generic-audience',
    mended: 'sound',
    case: 'of an issuer',
    files: change(
      'issuers/ci.yaml',
      'url: https://ci.example.com',
      'url: https://ci.example.com\n    audiences: [⟦sts.amazonaws.com]',
    ),
  },
  {
    rule: 'shared-audience',
    mended: secondCluster,
    case: 'named by a class',
    files: {
      ...secondCluster,
      ...change(
        'issuers/keycloak.yaml',
        '    certificateAuthorityFile',
        '    audiences: [⟦kube-login]\n    certificateAuthorityFile',
      ),
    },
    says: '"kube-login" is accepted by 2 clusters (eu-1, eu-2)',
  },
  {
    rule: 'shared-audience',
    mended: secondCluster,
    case: 'of two clusters',
    files: {
      'clusters/eu-2.yaml': soundEnvironment['clusters/eu-1.yaml']!.replace(
        'name: eu-1',
        'name: eu-2',
      ).replace('audience: eu-1', 'audience: ⟦eu-1'),
      ...change('clusters/eu-1.yaml', 'audience: ', 'audience: ⟪'),
    },
  },
];
