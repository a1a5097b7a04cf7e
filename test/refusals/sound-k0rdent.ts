import { certificate, soundEnvironment } from './sound-environment.ts';

const child = `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata:
  name: child-1
spec:
  kubernetesVersion: "1.34"
  platform: k0rdent
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: child-1
  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform, lastTested: 2026-11-01}]
  delivery:
    type: K0rdent
    in: eu-1
    k0rdent: {clusterAuth: login}
`;
const authentication = `apiVersion: k0rdent.mirantis.com/v1beta1
kind: ClusterAuthentication
metadata: {name: login, namespace: kcm-system}
spec:
  authenticationConfiguration:
    apiVersion: apiserver.config.k8s.io/v1beta1
    kind: AuthenticationConfiguration
    jwt:
      - issuer:
          url: https://dex.example.com
          audiences: [child]
        claimMappings:
          username: {claim: sub, prefix: "dex:"}
  caSecret:
    name: login-ca
    key: ca.crt
`;
const secret = `apiVersion: v1
kind: Secret
metadata: {name: login-ca, namespace: kcm-system}
stringData:
  ca.crt: |
${certificate.replace(/^(?=.)/gm, '    ')}`;
/** The sound environment with a control plane that k0rdent runs: what is added, and what replaces something of it. */
export const soundK0rdent = {
  'clusters/child-1.yaml': child,
  'k0rdent/login.yaml': authentication,
  'k0rdent/secret.yaml': secret,
  // The token is for the other cluster.
  'tokens/acme.yaml': soundEnvironment['tokens/acme.yaml']!.replace(
    'clusters: {}',
    'clusters: {matchLabels: {tier: test}}',
  ),
};
