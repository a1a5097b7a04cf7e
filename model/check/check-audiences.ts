import { isGenericAudience } from '../../authentication/refusals/is-generic-audience.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import type { SourceDocument } from '../load/source-document.ts';

/** Who accepts an audience of an issuer. */
interface Acceptance {
  readonly audience: string;
  readonly issuer: TrustedIssuer;
  /** The place of the audience in the issuer; undefined where each cluster's own is used. */
  readonly index: number | undefined;
  readonly clusters: CompiledCluster[];
}

const shown = 5;

/**
 * Audiences that do not tell the clusters of an environment apart: one that several clusters accept from one issuer, so
 * that a token for one of them opens the others, and a cluster's own that is everybody's word.
 */
export function checkAudiences(clusters: readonly CompiledCluster[]): Finding[] {
  const acceptances = new Map<string, Acceptance>();
  for (const cluster of clusters) {
    for (const [position, { issuer: entry }] of (cluster.configuration.jwt ?? []).entries()) {
      const issuer = cluster.issuers[position]!;
      const isOwn = issuer.authenticator.issuer?.audiences === undefined;
      for (const [index, audience] of (entry?.audiences ?? []).entries()) {
        const key = `${entry?.url}\0${audience}`;
        const found = acceptances.get(key);
        if (found === undefined) {
          acceptances.set(key, { audience, issuer, index: isOwn ? undefined : index, clusters: [cluster] });
        } else if (found.clusters.at(-1) !== cluster) found.clusters.push(cluster);
      }
    }
  }
  const shared = [...acceptances.values()].filter((acceptance) => acceptance.clusters.length > 1);
  return [...clusters.flatMap(checkOwn), ...explain(shared)];
}

function checkOwn({ cluster }: CompiledCluster): Finding[] {
  const { audience } = cluster.document.spec;
  if (audience === undefined || !isGenericAudience(audience)) return [];
  return [
    {
      rule: 'generic-audience',
      message: `The audience "${audience}" does not say which cluster a token is for.`,
      place: { document: cluster.source, path: ['spec', 'audience'] },
      help: 'Use one that nothing else has: the name of the cluster.',
    },
  ];
}

/** One finding for each line that is to be changed, however many issuers and clusters it concerns. */
function explain(shared: readonly Acceptance[]): Finding[] {
  const groups = new Map<SourceDocument, Map<string, Acceptance[]>>();
  for (const acceptance of shared) {
    const { issuer, index, clusters, audience } = acceptance;
    const document = index === undefined ? clusters[1]!.cluster.source : issuer.template.source;
    const byAudience = groups.get(document) ?? new Map<string, Acceptance[]>();
    groups.set(document, byAudience);
    byAudience.set(audience, [...(byAudience.get(audience) ?? []), acceptance]);
  }
  return [...groups.values()].flatMap((byAudience) => [...byAudience.values()].map(explainGroup));
}

function explainGroup(group: readonly Acceptance[]): Finding {
  const { audience, issuer, index, clusters } = group[0]!;
  const names = [...new Set(group.flatMap((each) => each.clusters.map(({ cluster }) => cluster.name)))];
  const more = names.length > shown ? ` and ${names.length - shown} more` : '';
  return {
    rule: 'shared-audience',
    message: `The audience "${audience}" is accepted by ${names.length} clusters (${names.slice(0, shown).join(', ')}${more}): a token for one of them opens the others.`,
    place:
      index === undefined
        ? { document: clusters[1]!.cluster.source, path: ['spec', 'audience'] }
        : issuer.locate(['issuer', 'audiences', index]),
    help:
      index === undefined
        ? 'Give each Cluster an audience of its own.'
        : 'Leave audiences out here, and give each Cluster a spec.audience of its own.',
    ...(index === undefined && {
      related: [
        {
          document: clusters[0]!.cluster.source,
          path: ['spec', 'audience'],
          message: `the same in Cluster "${clusters[0]!.cluster.name}"`,
        },
      ],
    }),
    excusedBy: group.map((each) => each.issuer.owner.source),
  };
}
