import { changeFile } from './change-file.ts';
import type { Refusal } from './refusal.ts';
import { soundEnvironment } from './sound-environment.ts';
import { soundK0rdent as sound } from './sound-k0rdent.ts';

const { 'clusters/child-1.yaml': child, 'k0rdent/login.yaml': authentication } = sound;

const accessManagement = `apiVersion: k0rdent.mirantis.com/v1beta1
kind: AccessManagement
metadata:
  name: kcm
spec:
  accessRules:
    - credentials: [cloud]
`;
const distributed = '{namespace: tenant-a, clusterAuth: login, distributedFrom: kcm-system}';
/** The child gets its ClusterAuthentication by way of AccessManagement. */
const soundDistribution = {
  ...changeFile(sound, 'clusters/child-1.yaml', [['{clusterAuth: login}', distributed]]),
  'k0rdent/access.yaml': accessManagement,
};
const changeDistribution = (from: string, to: string) =>
  changeFile(soundDistribution, 'clusters/child-1.yaml', [[from, to]]);
const changeAccess = (from: string, to: string) => ({
  ...changeFile(soundDistribution, 'k0rdent/access.yaml', [[from, to]]),
  'clusters/child-1.yaml': soundDistribution['clusters/child-1.yaml'].replace(
    ': kcm-system',
    ': ⟪kcm-system',
  ),
});
const otherManagement = soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', 'eu-2').replaceAll(
  'tier: test',
  'tier: other',
);

/** Another control plane, with its block for k0rdent. */
const second = (k0rdent: string) =>
  child.replaceAll('child-1', 'child-2').replace('{clusterAuth: login}', k0rdent);

/** Bad input about ClusterAuthentications that k0rdent hands out to other namespaces. */
export const k0rdentDistributionRefusals: readonly Refusal[] = [
  {
    rule: 'k0rdent-distribution',
    case: 'an AccessManagement that nobody knows',
    mended: soundDistribution,
    files: {
      ...changeDistribution('distributedFrom: kcm', 'distributedFrom: ⟦kcm'),
      'k0rdent/access.yaml': undefined,
    },
    says: 'in eu-1 are not known',
    helps: 'kubectl get accessmanagement kcm -o yaml',
  },
  {
    rule: 'yaml-syntax',
    case: 'an AccessManagement',
    mended: soundDistribution,
    files: {
      ...soundDistribution,
      'k0rdent/access.yaml': accessManagement.replace('[cloud]', '[cloud').concat('⟦'),
    },
  },
  {
    rule: 'k0rdent-distribution',
    case: 'two AccessManagements',
    mended: { ...soundDistribution, 'k0rdent/second.yaml': 'a: b\n' },
    files: {
      ...soundDistribution,
      'k0rdent/access.yaml': accessManagement.replace('kcm', '⟦kcm'),
      'k0rdent/second.yaml': accessManagement.replace('kcm', '⟪kcm'),
    },
  },
  {
    rule: 'k0rdent-distribution',
    case: 'an AccessManagement that k0rdent does not read',
    mended: soundDistribution,
    files: changeAccess('name: kcm', 'name: ⟦login'),
    helps: 'name: kcm',
  },
  {
    rule: 'k0rdent-distribution',
    case: 'rules that are no list',
    mended: soundDistribution,
    files: changeAccess('- credentials', '⟦credentials'),
  },
  {
    rule: 'k0rdent-distribution',
    case: 'to the namespace that it comes from',
    mended: soundDistribution,
    files: changeDistribution(
      'namespace: tenant-a, clusterAuth: login, distributedFrom: ',
      'clusterAuth: login, distributedFrom: ⟦',
    ),
    says: 'in kcm-system itself',
  },
  {
    rule: 'k0rdent-distribution',
    case: 'without a ClusterAuthentication',
    mended: soundDistribution,
    files: changeDistribution('distributedFrom: ', 'manager: none, distributedFrom: ⟦'),
    helps: 'manager: none',
  },
  {
    rule: 'k0rdent-distribution',
    case: 'from two namespaces',
    mended: { ...soundDistribution, 'clusters/child-2.yaml': second(distributed) },
    files: {
      ...changeDistribution('distributedFrom: kcm', 'distributedFrom: ⟪kcm'),
      'clusters/child-2.yaml': second('{namespace: tenant-b, distributedFrom: ⟦k0rdent}'),
    },
  },
  {
    rule: 'k0rdent-distribution',
    case: 'in two management clusters',
    mended: {
      ...soundDistribution,
      'clusters/child-2.yaml': second('{}'),
      'clusters/eu-2.yaml': otherManagement,
    },
    files: {
      ...changeDistribution('in: eu-1', 'in: ⟪eu-1'),
      'clusters/child-2.yaml': second(distributed).replace('in: eu-1', 'in: ⟦eu-2'),
      'clusters/eu-2.yaml': otherManagement,
    },
    says: 'in eu-1 and in eu-2',
  },
  {
    rule: 'k0rdent-namespace',
    case: 'of what is handed out',
    mended: soundDistribution,
    files: {
      ...changeDistribution('clusterAuth: login', 'clusterAuth: ⟦login'),
      'k0rdent/login.yaml': authentication.replace('kcm-system', '⟪tenant-b'),
    },
    says: 'in the namespace kcm-system, but one in tenant-b',
    helps: 'AccessManagement hands it out from kcm-system',
  },
  {
    rule: 'k0rdent-list-left',
    severity: 'warning',
    mended: soundDistribution,
    files: {
      ...soundDistribution,
      'clusters/child-1.yaml': child,
      'k0rdent/access.yaml': accessManagement.replace('kcm', '⟦kcm'),
    },
    says: 'stay as they are in eu-1',
    helps: 'Stop handing it out',
  },
];
