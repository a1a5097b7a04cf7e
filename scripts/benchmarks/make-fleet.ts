import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printIssuer } from './print-issuer.ts';

const rules = `    - expression: 'claims.?email_verified.orValue(false) == true'
      message: only people whose address has been verified
`;

/** Who has the issuers: five that all clusters trust, or five of each cluster's own. */
export type Sharing = 'shared' | 'own';

/** How many clusters carry the same label `group`. */
export const groupSize = 5;

/** How many issuers a cluster trusts. */
export const issuersOfCluster = 5;

/**
 * Writes an environment of `count` clusters that trust five issuers each. Shared: one file an issuer and one a
 * cluster. Own: one file a cluster, with the Cluster and its issuers in it. Returns the file of the first cluster.
 */
export function makeFleet(folder: string, count: number, sharing: Sharing, authority: string): string {
  const write = (path: string, documents: readonly string[]) => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, documents.join('---\n'));
  };
  const numbers = Array.from({ length: issuersOfCluster }, (_, index) => index + 1);
  if (sharing === 'shared') {
    for (const number of numbers)
      write(`issuers/realm-${number}.yaml`, [printIssuer(`realm-${number}`, '{}', { authority, rules })]);
  }
  for (let index = 0; index < count; index++) {
    const name = `cluster-${String(index).padStart(5, '0')}`;
    const own = sharing === 'shared' ? [] : numbers.map((number) => printOwnIssuer(name, number, authority));
    write(`clusters/${name}.yaml`, [printCluster(name, index), ...own]);
  }
  return join(folder, 'clusters/cluster-00000.yaml');
}

function printOwnIssuer(cluster: string, number: number, authority: string): string {
  return printIssuer(`${cluster}-realm-${number}`, `{ matchLabels: { cluster: ${cluster} } }`, {
    authority,
    rules,
  });
}

function printCluster(name: string, index: number): string {
  return `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata:
  name: ${name}
  labels: { cluster: ${name}, region: region-${index % 10}, group: group-${Math.floor(index / groupSize)} }
spec:
  kubernetesVersion: "1.33"
  platform: kubeadm
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: ${name}
  anonymous:
    enabled: true
    conditions: [{ path: /livez }, { path: /readyz }, { path: /healthz }]
  breakGlass:
    - kind: ClientCertificate
      subject: O=system:masters,CN=break-glass-${name}
      owner: platform team
      lastTested: 2026-11-02
  delivery:
    type: NodeFile
    nodeFile:
      image: { digest: "sha256:${'0123456789abcdef'.repeat(4)}" }
`;
}
