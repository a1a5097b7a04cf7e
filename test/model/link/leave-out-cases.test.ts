import { expect, test } from 'vitest';
import { soundEnvironment } from '../../refusals/sound-environment.ts';
import { compileFiles } from '../access/compile-files.ts';

test('a case with the short form of Google’s issuer is left out with it', () => {
  const google = {
    ...soundEnvironment,
    'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace(
      'https://ci.example.com',
      'https://accounts.google.com',
    ),
    'tokens/google.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata: {name: ann}
spec:
  clusters: {}
  claims: {iss: accounts.google.com, aud: eu-1, sub: ann}
  expect: {username: "ci:ann"}
`,
  };
  const emergency =
    'apiVersion: trustplane.dev/v1alpha1\nkind: Emergency\nmetadata: {name: now}\nspec: {without: {kind: Issuer, name: ci}, since: 2026-11-21}\n';
  const names = (files: Readonly<Record<string, string>>) => {
    const { findings, rehearsals } = compileFiles(files);
    const rules = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('token-'));
    return [rules, rehearsals.map(({ tokenCase }) => tokenCase.name)];
  };
  expect(names(google)).toEqual([[], ['acme-admin', 'ann']]);
  expect(names({ ...google, 'emergencies/now.yaml': emergency })).toEqual([[], ['acme-admin']]);
});
