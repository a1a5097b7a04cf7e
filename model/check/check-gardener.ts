import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { resolveGardenerSettings } from '../gardener-settings.ts';
import { checkShoot } from './check-shoot.ts';

/** What speaks against handing a cluster's document to its Shoot the way its Cluster object says. */
export function checkGardener(compiled: CompiledCluster): Finding[] {
  const { cluster, shoots } = compiled;
  const { delivery, serviceAccountIssuers } = cluster.document.spec;
  const { configMapName, managedIssuer } = resolveGardenerSettings(cluster);
  const findings: Finding[] = [];
  const report = (rule: Finding['rule'], path: string[], message: string, help: string) =>
    findings.push({ rule, message, help, place: { document: cluster.source, path: ['spec', ...path] } });

  if (delivery.gardener === undefined) {
    report(
      'missing-field',
      ['delivery', 'gardener'],
      'The field "gardener" is missing.',
      'Name the namespace of the project in the garden cluster: gardener: {namespace: garden-NAME}.',
    );
    return findings;
  }
  if (configMapName !== undefined) {
    report(
      'gardener-reconcile',
      ['delivery', 'gardener', 'configMapName'],
      `A change of what is in ${configMapName} reaches no API server before the Shoot is reconciled.`,
      'Leave configMapName out, so that each change changes the Shoot; or annotate the Shoot after each: gardener.cloud/operation=reconcile.',
    );
  }
  if (managedIssuer !== undefined && serviceAccountIssuers[0] !== managedIssuer) {
    const known = serviceAccountIssuers.includes(managedIssuer);
    report(
      'gardener-issuer',
      ['serviceAccountIssuers'],
      `The issuer of the Shoot is ${managedIssuer}, which is ${known ? 'not the first of these' : 'none of these'}.`,
      known
        ? 'Put it first: that is the one that the Shoot’s tokens name.'
        : 'Write it first, and keep the others: the API server refuses a document that trusts one of them.',
    );
  }
  return [...findings, ...shoots.flatMap((shoot) => checkShoot(compiled, shoot))];
}
