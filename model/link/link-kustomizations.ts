import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import type { RemoteKustomization, TrustedServiceAccount } from '../generated/kinds.ts';
import type { Manifest } from '../manifest.ts';
import type { ReachedCluster } from './reached-cluster.ts';
import type { Discovery } from './read-discoveries.ts';

/**
 * The clusters that Flux applies to as the service accounts of a trust, with what it needs to get there. Without an
 * address or in an order that never starts, there is nothing to apply, and the findings say so.
 */
export function linkKustomizations(
  trust: Manifest<'ServiceAccountTrust'>,
  trusting: readonly Manifest<'Cluster'>[],
  discoveries: ReadonlyMap<string, Discovery>,
  findings: Finding[],
): ReachedCluster[] {
  return trust.document.spec.serviceAccounts.flatMap((serviceAccount, number) => {
    const { kustomizations } = serviceAccount;
    if (kustomizations === undefined) return [];
    const path = ['spec', 'serviceAccounts', number];
    findings.push(...findOrderFaults(kustomizations, trust, [...path, 'kustomizations']));
    findings.push(...findPlaceholders(serviceAccount, trust, path));
    findings.push(...findStoredKubeConfig(serviceAccount, trust, path));
    return trusting.flatMap((cluster): ReachedCluster[] => {
      const { apiServer, audience: own } = cluster.document.spec;
      // Where no audience is named at all, that is what is reported.
      const audience = trust.document.spec.audience ?? own;
      if (audience === undefined) return [];
      if (apiServer?.url === undefined) {
        findings.push({
          rule: 'unreachable-api-server',
          message: `Cluster "${cluster.name}" does not say under which address Flux in "${trust.document.spec.issuingCluster}" reaches it.`,
          place: { document: cluster.source, path: ['spec', 'apiServer', 'url'] },
          help: 'Add spec.apiServer.url and spec.apiServer.certificateAuthorityFile.',
          related: [
            {
              document: trust.source,
              path: [...path, 'kustomizations'],
              message: 'what Flux is to apply there',
            },
          ],
        });
        return [];
      }
      const certificateAuthority = discoveries.get(cluster.name)?.apiServerAuthority;
      return [{ cluster, trust, serviceAccount, url: apiServer.url, certificateAuthority, audience }];
    });
  });
}

function findOrderFaults(
  kustomizations: readonly RemoteKustomization[],
  { source }: Manifest<'ServiceAccountTrust'>,
  path: FieldPath,
): Finding[] {
  const findings: Finding[] = [];
  const byName = new Map<string, RemoteKustomization>();
  for (const [index, kustomization] of kustomizations.entries()) {
    const { name } = kustomization;
    if (byName.has(name)) {
      findings.push({
        rule: 'duplicate-name',
        message: `There is another kustomization called "${name}".`,
        place: { document: source, path: [...path, index, 'name'] },
        help: 'Rename one of them.',
      });
    }
    byName.set(name, kustomization);
  }
  for (const [index, { name, dependsOn = [] }] of kustomizations.entries()) {
    for (const [position, other] of dependsOn.entries()) {
      const place = { document: source, path: [...path, index, 'dependsOn', position] };
      if (!byName.has(other)) {
        findings.push({
          rule: 'unknown-reference',
          message: `There is no kustomization "${other}" for this service account.`,
          place,
          help: listCandidates(other, [...byName.keys()], 'kustomizations'),
        });
      } else if (leadsTo(other, name, byName)) {
        findings.push({
          rule: 'kustomization-cycle',
          message:
            other === name
              ? `"${name}" waits for itself.`
              : `"${name}" waits for "${other}", which waits for "${name}".`,
          place,
          help: 'Remove one of the two: what makes the Namespaces comes first.',
        });
      }
    }
  }
  return findings;
}

/** Whether a kustomization waits for another, directly or by way of others. */
function leadsTo(from: string, to: string, byName: ReadonlyMap<string, RemoteKustomization>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(byName.get(name)?.dependsOn ?? []));
  }
  return false;
}

/** Placeholders that nothing fills: all but `{cluster}`. */
function findPlaceholders(
  { kustomizations = [], kubeConfigSecret }: TrustedServiceAccount,
  { source }: Manifest<'ServiceAccountTrust'>,
  path: FieldPath,
): Finding[] {
  const texts: [string, FieldPath][] = kustomizations.map((kustomization, index) => [
    kustomization.path,
    [...path, 'kustomizations', index, 'path'],
  ]);
  if (kubeConfigSecret !== undefined)
    texts.push([kubeConfigSecret.name, [...path, 'kubeConfigSecret', 'name']]);
  return texts.flatMap(([text, field]) =>
    [...text.replaceAll('{cluster}', '').matchAll(/\{[^{}]*\}|[{}]/g)].map(
      ([found]): Finding => ({
        rule: 'unknown-placeholder',
        message: `${found} stands for nothing here.`,
        place: { document: source, path: field },
        help: 'The only placeholder is {cluster}, the name of the cluster that is applied to.',
      }),
    ),
  );
}

function findStoredKubeConfig(
  { kubeConfigSecret }: TrustedServiceAccount,
  { source }: Manifest<'ServiceAccountTrust'>,
  path: FieldPath,
): Finding[] {
  if (kubeConfigSecret === undefined) return [];
  return [
    {
      rule: 'stored-kubeconfig',
      message: `Flux takes its credential from the Secret "${kubeConfigSecret.name}", which somebody has to keep, rotate and encrypt.`,
      place: { document: source, path: [...path, 'kubeConfigSecret'] },
      help: 'Remove kubeConfigSecret: kustomize-controller then requests a token for each use (it needs --feature-gates=ObjectLevelWorkloadIdentity=true).',
    },
  ];
}
