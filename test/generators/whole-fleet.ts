import { fleetFiles } from '../model/link/fleet-files.ts';
import {
  caSecret,
  dexEntry,
  makeChild,
  makeClusterAuthentication,
  management,
} from './k0rdent/k0rdent-environment.ts';

const child = (name: string, k0rdent: string, more?: string, version?: string) => ({
  [`clusters/${name}.yaml`]: makeChild(name, k0rdent, more, version).replace('child: "true"', 'role: child'),
});
const shoot = (name: string, gardener: string) => ({
  [`clusters/${name}.yaml`]: makeChild(name, 'x')
    .replace('child: "true"', 'role: shoot')
    .replace('platform: k0rdent', 'platform: gardener')
    .replace('{type: K0rdent, in: mgmt, k0rdent: x}', `{type: Gardener, in: mgmt, gardener: ${gardener}}`),
});
const anonymous = '  anonymous: {enabled: true, conditions: [{path: /livez}]}\n';

/** An environment in which every optional field is used that leads to a further object or field of one, as files by path. */
export const wholeFleet: Readonly<Record<string, string>> = {
  ...fleetFiles,
  'trusts/infra.yaml': fleetFiles['trusts/infra.yaml']!.replace(
    '  clusters: {}',
    '  clusters: {matchLabels: {role: worker}}\n  createNamespaces: true',
  )
    .replace(
      '      kustomizations:',
      '      kustomizations:\n        - {name: late, sourceRef: {kind: OCIRepository, name: fleet, namespace: sources}, path: ./late, dependsOn: [namespaces, shop], interval: 1h30m, prune: false}',
    )
    .concat(`    - namespace: flux-tenant
      name: tenant-applier
      access:
        - {profile: read-only}
        - {clusterRole: cluster-admin, allowClusterAdmin: true, reason: until the profiles are tried}
      kubeConfigSecret: {name: '{cluster}-kubeconfig', key: value.yaml}
      kustomizations:
        - {name: tenant, sourceRef: {kind: Bucket, name: tenant}, path: './{cluster}'}
`),
  'clusters/mgmt.yaml': management,
  'k0rdent/dex.yaml': makeClusterAuthentication(
    dexEntry.replaceAll('prefix: ""', 'prefix: "dex:"').replace('claim: email', 'claim: sub'),
    '  caSecret: {name: dex-ca-secret, key: ca.crt}\n',
  ),
  'k0rdent/secret.yaml': caSecret,
  'k0rdent/access.yaml': `apiVersion: k0rdent.mirantis.com/v1beta1
kind: AccessManagement
metadata: {name: kcm, labels: {k0rdent.mirantis.com/component: kcm}}
spec:
  accessRules:
    - {targetNamespaces: {selector: {matchLabels: {tenant: "true"}}}, credentials: [cloud], serviceTemplateChains: [base]}
`,
  ...child('child-1', '{namespace: tenant-a, clusterAuth: dex-cluster-auth, distributedFrom: kcm-system}'),
  ...child(
    'child-2',
    '{namespace: tenant-b, clusterDeployment: c2, manager: none, secretName: login}',
    anonymous,
  ),
  ...child(
    'child-3',
    '{namespace: tenant-b, manager: none, controlPlane: {kind: K0smotronControlPlane, name: cp}, rollout: reload}',
    anonymous,
    '1.33',
  ),
  ...child('child-4', '{namespace: tenant-b, manager: none, controlPlane: {kind: K0sControlPlane}}'),
  ...child('child-5', '{namespace: tenant-b, clusterDeployment: c5}', anonymous),
  ...shoot('shoot-1', '{namespace: garden-kms}'),
  ...shoot('shoot-2', '{namespace: garden-kms, shoot: other, configMapName: issuers}'),
};
