import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printIssuer } from './print-issuer.ts';

/** The ways of delivery, each that of every fourth cluster. */
const deliveries = ['NodeFile', 'K0rdent', 'Gardener', 'OpenIDConnect'] as const;
/** No expression, because the webhook takes none. */
const rules = '    - { claim: department, requiredValue: platform }\n';
/** Every so many clusters the first one runs the control planes of those that are run from elsewhere. */
const blockSize = 40;
/** How many issuers all clusters trust; each cluster trusts one more. */
const common = 4;

/**
 * Writes an environment of `count` clusters over four delivery types, which trust five issuers each: four that all trust, and
 * one that only some do.
 *
 * @param reaches how many clusters trust the same fifth issuer: so many the first one, so many the next, the rest another
 * @returns a file of an issuer by the number of clusters that trust it: one for each reach, and one that all trust
 */
export function makeMixedFleet(
  folder: string,
  count: number,
  reaches: readonly number[],
  authority: string,
): Map<number, string> {
  const write = (kind: string, name: string, text: string) => {
    mkdirSync(join(folder, kind), { recursive: true });
    const path = join(folder, kind, `${name}.yaml`);
    writeFileSync(path, text);
    return path;
  };
  const files = new Map<number, string>();
  for (let number = 1; number <= common; number++) {
    const name = `realm-${number}`;
    files.set(count, write('issuers', name, printIssuer(name, '{}', { authority, rules })));
  }
  const rest = count - reaches.reduce((sum, reach) => sum + reach, 0);
  let index = 0;
  for (const reach of [...reaches, rest]) {
    const fifth = `fifth-${reach}`;
    const selector = `{ matchLabels: { fifth: ${fifth} } }`;
    const file = write('issuers', fifth, printIssuer(fifth, selector, { authority, rules }));
    if (reaches.includes(reach)) files.set(reach, file);
    for (const end = index + reach; index < end; index++)
      write('clusters', nameOf(index), printCluster(index, fifth));
  }
  return files;
}

function nameOf(index: number): string {
  return `cluster-${String(index).padStart(5, '0')}`;
}

function printCluster(index: number, fifth: string): string {
  const name = nameOf(index);
  const type = deliveries[index % deliveries.length]!;
  const host = nameOf(index - (index % blockSize));
  const platform = {
    NodeFile: 'kubeadm',
    K0rdent: 'k0rdent',
    Gardener: 'gardener',
    OpenIDConnect: 'kubeadm',
  };
  const settings = {
    NodeFile: '',
    K0rdent: `\n    in: ${host}\n    k0rdent: { namespace: control-planes }`,
    Gardener: `\n    in: ${host}\n    gardener: { namespace: garden-fleet }`,
    OpenIDConnect: '',
  };
  return `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata:
  name: ${name}
  labels: { fifth: ${fifth} }
spec:
  kubernetesVersion: "1.34"
  platform: ${platform[type]}
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: ${name}
  breakGlass:
    - kind: ClientCertificate
      subject: O=system:masters,CN=break-glass-${name}
      owner: platform team
      lastTested: 2026-11-02
  delivery:
    type: ${type}${settings[type]}
`;
}
