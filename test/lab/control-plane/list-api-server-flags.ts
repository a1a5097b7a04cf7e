import type { ControlPlaneCertificates } from '../make-certificates.ts';

/** Of the lab's cluster; a name that no rule has anything against. */
export const serviceAccountIssuer = 'https://clusters.example.com/lab';

/** The flags of a lab node's kube-apiserver, which reads /etc/trustplane of its node. */
export function listApiServerFlags(
  address: string,
  etcdUrl: string,
  { authority, serving, admin, serviceAccount }: ControlPlaneCertificates,
): string[] {
  return [
    `--etcd-servers=${etcdUrl}`,
    ...[`--bind-address=${address}`, `--advertise-address=${address}`, '--secure-port=6443'],
    ...[`--tls-cert-file=${serving.certificate}`, `--tls-private-key-file=${serving.key}`],
    `--client-ca-file=${authority.certificate}`,
    `--service-account-key-file=${serviceAccount.publicKey}`,
    `--service-account-signing-key-file=${serviceAccount.privateKey}`,
    `--service-account-issuer=${serviceAccountIssuer}`,
    '--service-cluster-ip-range=10.0.0.0/24',
    '--authorization-mode=Node,RBAC',
    '--authentication-config=/etc/trustplane/authentication.yaml',
    '--enable-admission-plugins=NodeRestriction',
    '--endpoint-reconciler-type=none',
    '--allow-privileged=true',
    '--shutdown-delay-duration=0s',
    // Otherwise `kubectl logs` and `exec` look up the node's name.
    '--kubelet-preferred-address-types=InternalIP',
    `--kubelet-certificate-authority=${authority.certificate}`,
    ...[`--kubelet-client-certificate=${admin.certificate}`, `--kubelet-client-key=${admin.key}`],
  ];
}
