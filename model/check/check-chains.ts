import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Discovery } from '../link/read-discoveries.ts';
import type { Manifests } from '../manifest.ts';
import { checkCopiedIssuers } from './check-copied-issuers.ts';
import { checkServiceAccounts } from './check-service-accounts.ts';

/**
 * What breaks along the way of a service account's token: who issues it, who trusts the issuer, who asks with it. Each
 * finding stands at one end, and the other is related to it.
 */
export function checkChains(
  manifests: Manifests,
  discoveries: ReadonlyMap<string, Discovery>,
  clusters: readonly CompiledCluster[],
): Finding[] {
  return [
    ...checkReplay(discoveries, clusters),
    ...checkCopiedIssuers(discoveries.values(), clusters),
    ...checkServiceAccounts(manifests),
  ];
}

/** Audiences of trusting clusters that the issuing cluster's own API server takes for its own. */
function checkReplay(
  discoveries: ReadonlyMap<string, Discovery>,
  clusters: readonly CompiledCluster[],
): Finding[] {
  return clusters.flatMap(({ cluster, issuers, configuration }) =>
    issuers.flatMap(({ owner }, index): Finding[] => {
      if (owner.kind !== 'ServiceAccountTrust') return [];
      const issuing = discoveries.get(owner.document.spec.issuingCluster)?.cluster;
      const { apiServer, serviceAccountIssuers = [] } = issuing?.document.spec ?? {};
      const own = apiServer?.audiences ?? serviceAccountIssuers;
      const audience = configuration.jwt?.[index]?.issuer?.audiences?.find((each) => own.includes(each));
      if (issuing === undefined || audience === undefined) return [];
      const path =
        apiServer?.audiences === undefined ? ['serviceAccountIssuers'] : ['apiServer', 'audiences'];
      const isOwn = owner.document.spec.audience === undefined;
      return [
        {
          rule: 'replayable-audience',
          message: `Cluster "${issuing.name}" accepts the audience "${audience}" itself: a token that "${cluster.name}" is shown opens "${issuing.name}" too.`,
          place: { document: isOwn ? cluster.source : owner.source, path: ['spec', 'audience'] },
          help: isOwn
            ? 'Use an audience that nothing else has: the name of the cluster.'
            : 'Leave audience out: each cluster then asks for its own.',
          related: [
            {
              document: issuing.source,
              path: ['spec', ...path, own.indexOf(audience)],
              message: `the same audience in "${issuing.name}"`,
            },
          ],
          excusedBy: [owner.source],
        },
      ];
    }),
  );
}
