import type { Refusal } from './refusal.ts';
import { soundEnvironment } from './sound-environment.ts';

const change = (path: string, from: string, to: string) => {
  const text = soundEnvironment[path]!;
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return { [path]: text.replace(from, to) };
};

/** Bad input that a schema refuses. */
export const shapeRefusals: readonly Refusal[] = [
  {
    rule: 'unknown-version',
    files: change('issuers/ci.yaml', 'trustplane.dev/v1alpha1', '⟦trustplane.dev/v2'),
  },
  {
    rule: 'unknown-group',
    files: change('issuers/ci.yaml', 'trustplane.dev/v1alpha1', '⟦trustplan.dev/v1alpha1'),
  },
  { rule: 'unknown-kind', files: change('issuers/ci.yaml', 'kind: Issuer', 'kind: ⟦Isuer'), says: '"Isuer"' },
  {
    rule: 'missing-field',
    files: change('organizations/acme.yaml', 'spec:\n  issuerClassName: keycloak\n', '⟦spec:\n'),
    says: '"issuerClassName"',
  },
  {
    rule: 'missing-field',
    case: 'apiVersion',
    files: change('issuers/ci.yaml', 'apiVersion: trustplane.dev/v1alpha1\n', '# trustplane.dev/v1alpha1\n⟦'),
    says: '"apiVersion"',
  },
  {
    rule: 'missing-field',
    case: 'kind',
    files: change(
      'issuers/ci.yaml',
      'apiVersion: trustplane.dev/v1alpha1\nkind: Issuer',
      '⟦apiVersion: trustplane.dev/v1alpha1',
    ),
    says: '"kind"',
  },
  {
    rule: 'unknown-field',
    files: change('issuers/ci.yaml', '    url:', '    ⟦audience: [a]\n    url:'),
    says: '"audience"',
  },
  { rule: 'wrong-type', files: change('clusters/eu-1.yaml', '"1.34"', '⟦1.34') },
  {
    rule: 'wrong-type',
    case: 'a list',
    files: change(
      'clusters/eu-1.yaml',
      '[https://kubernetes.default.svc]',
      '⟦https://kubernetes.default.svc',
    ),
  },
  { rule: 'invalid-value', files: change('clusters/eu-1.yaml', 'platform: kubeadm', 'platform: ⟦kubadm') },
  { rule: 'invalid-value', case: 'name', files: change('issuers/ci.yaml', '{name: ci}', '{name: ⟦CI}') },
  {
    rule: 'invalid-value',
    case: 'empty list',
    files: change('clusters/eu-1.yaml', '[https://kubernetes.default.svc]', '⟦[]'),
  },
];
