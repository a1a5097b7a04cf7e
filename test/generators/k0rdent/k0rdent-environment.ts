import { certificate } from '../../refusals/sound-environment.ts';

/** A management cluster, as a file of an environment. */
export const management = `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: mgmt}
spec:
  kubernetesVersion: "1.34"
  platform: kubeadm
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: mgmt
  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform, lastTested: 2026-11-01}]
  delivery: {type: NodeFile}
`;

/** An issuer that every cluster trusts; audiences are the clusters' own. */
export const issuer = `apiVersion: trustplane.dev/v1alpha1
kind: Issuer
metadata: {name: ci}
spec:
  clusters: {}
  issuer: {url: https://ci.example.com}
  claimMappings: {username: {claim: sub, prefix: "ci:"}}
`;

/** A cluster whose control plane k0rdent runs; `more` are further lines of its spec. */
export function makeChild(name: string, k0rdent: string, more = '', version = '1.34'): string {
  return `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: ${name}, labels: {child: "true"}}
spec:
  kubernetesVersion: "${version}"
  platform: k0rdent
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: ${name}
${more}  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform, lastTested: 2026-11-01}]
  delivery: {type: K0rdent, in: mgmt, k0rdent: ${k0rdent}}
`;
}

/** A ClusterAuthentication in the shape of k0rdent's own documentation; `tail` are further lines of its spec. */
export function makeClusterAuthentication(entries: string, tail = ''): string {
  return `apiVersion: k0rdent.mirantis.com/v1beta1
kind: ClusterAuthentication
metadata:
  name: dex-cluster-auth
  namespace: kcm-system
spec:
  authenticationConfiguration:
    apiVersion: apiserver.config.k8s.io/v1beta1
    kind: AuthenticationConfiguration
    jwt:
${entries}${tail}`;
}

/** The issuer of k0rdent's own example. */
export const dexEntry = `      - issuer:
          url: https://dex.example.com:5556
          audiences:
            - example-app
        claimMappings:
          username:
            claim: email
            prefix: ""
          groups:
            claim: groups
            prefix: ""
        userValidationRules:
          - expression: "!user.username.startsWith('system:')"
            message: "username cannot use reserved system: prefix"
`;

/** What k0rdent's own example breaks of our rules. */
export const dexExceptions = `  exceptions:
${['mutable-claim', 'unverified-email', 'empty-prefix', 'system-identity']
  .map((rule) => `    - {rule: ${rule}, reason: as it was, expires: 2099-01-01}\n`)
  .join('')}`;

/** A Secret with the tests' certificate. */
export const caSecret = `apiVersion: v1
kind: Secret
metadata: {name: dex-ca-secret, namespace: kcm-system}
data:
  ca.crt: ${Buffer.from(certificate).toString('base64')}
`;
