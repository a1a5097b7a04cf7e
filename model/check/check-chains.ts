import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import type { Discovery } from '../link/read-discoveries.ts';
import type { Manifest, Manifests } from '../manifest.ts';
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
      if (issuing === undefined) return [];
      const own = listOwnAudiences(issuing);
      const audiences = configuration.jwt?.[index]?.issuer?.audiences ?? [];
      const found = own.find(({ audience: each }) => audiences.includes(each));
      if (found === undefined) return [];
      const { audience, path } = found;
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
              path,
              message: `the same audience in "${issuing.name}"`,
            },
          ],
          excusedBy: [owner.source],
        },
      ];
    }),
  );
}

/** The audiences of a cluster's own tokens, each with the field that it comes of. */
function listOwnAudiences({ document }: Manifest<'Cluster'>): { audience: string; path: FieldPath }[] {
  const { apiServer, serviceAccountIssuers, platform } = document.spec;
  const list = (path: FieldPath, audiences: readonly string[]) =>
    audiences.map((audience, index) => ({ audience, path: ['spec', ...path, index] }));
  const ofGardener = (audience: string) => ({ audience, path: ['spec', 'platform'] });
  const written = apiServer?.audiences && list(['apiServer', 'audiences'], apiServer.audiences);
  return platform === 'gardener'
    ? // Gardener sets the flag, and adds its own audience to those that the Shoot names.
      [...(written ?? [ofGardener('kubernetes')]), ofGardener('gardener')]
    : (written ?? list(['serviceAccountIssuers'], serviceAccountIssuers));
}
