import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { validateFile } from '../../../model/validate/validate-file.ts';

const head = 'apiVersion: apiserver.config.k8s.io/v1\nkind: AuthenticationConfiguration\n';

function advise(text: string, minor = 36): string | undefined {
  const options = { minor, disallowedIssuers: [], upstreamOnly: true, today: '2026-11-21', internal: false };
  const [first] = validateFile({ path: 'a.yaml', bytes: Buffer.from(text) }, options);
  return first?.help;
}

function adviseOnRule(kind: string, rule: string): string | undefined {
  const issuer =
    '{issuer: {url: https://a.example, audiences: [a]}, claimMappings: {username: {claim: sub, prefix: "a:"}}';
  return advise(`${head}jwt: [${issuer}, ${kind}: ${rule}}]\n`);
}

describe('the way out', () => {
  it.each([
    ['kind: AuthenticationConfiguration\n', 'Write apiVersion: apiserver.config.k8s.io/v1beta1'],
    [
      'apiVersion: v1alpha1\nkind: KubeAuthenticationConfig\n',
      '`configuration` as a block of lines and no other field',
    ],
    ['apiVersion: apiserver.config.k8s.io/v1\n', 'Write kind: AuthenticationConfiguration.'],
    [
      'apiVersion: apiserver.config.k8s.io/v1\nkind: Authentication\n',
      'Write kind: AuthenticationConfiguration.',
    ],
    [`${head}jwt: [{userValidationRules: [{message: n}]}]\n`, 'quotes: unquoted, y, n'],
    [`${head}jwt: [{issuer: {url: 3}}]\n`, 'Put the value in quotes.'],
    [`${head}jwt: [{claimMapping: {}}]\n`, 'Correct the name'],
  ])('of %j', (text, help) => {
    expect(advise(text)).toContain(help);
  });

  it.each([
    ['claimValidationRules', '[{expression: user.username == "a"}]', 'userValidationRules'],
    ['userValidationRules', '[{expression: claims.sub == "a"}]', 'claimValidationRules'],
    ['claimValidationRules', '[{expression: claim.sub == "a"}]', 'The only variable here is `claims`'],
    ['userValidationRules', '[{expression: usr.uid == "a"}]', 'The only variable here is `user`'],
    ['userValidationRules', '[{expression: user.name == "a"}]', '`username`'],
    ['claimValidationRules', '[{expression: claims.admin}]', 'claims.admin == true'],
    ['claimValidationRules', '[{expression: claims.sub = "a"}]', '`==` compares'],
    ['claimValidationRules', "[{expression: 'claims.groups.exists(g, true)'}]", 'dyn(claims.groups)'],
    ['claimValidationRules', '[{message: a}]', '`expression` with `message`'],
    ['claimValidationRules', '[{claim: a, requiredValue: b}, {claim: a, requiredValue: c}]', 'Delete one'],
  ])('of a %s %s', (kind, rule, help) => {
    expect(adviseOnRule(kind, rule)).toContain(help);
  });

  it('names the first version that has what is used', () => {
    expect(advise(`${head}jwt: []\n`, 33)).toContain('v1 (from Kubernetes 1.34 on)');
    const beta = head.replace('/v1\n', '/v1beta1\n');
    expect(advise(`${beta}jwt: [{issuer: {egressSelectorType: cluster}}]\n`, 33)).toContain('1.34 or newer');
    expect(advise(`${beta}anonymous: {enabled: true}\n`, 31)).toContain('1.32 or newer');
  });
});
