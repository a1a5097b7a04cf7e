import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { resolveK0rdentSettings } from '../k0rdent-settings.ts';
import type { Manifest } from '../manifest.ts';

/** An object of a management cluster that a Cluster lays claim to. */
interface Claim {
  object: string;
  /** Two claims on one object go together if they want the same of it. */
  content: string;
  field: keyof typeof helps;
}

const helps = {
  clusterDeployment: 'Remove one of the Clusters, or name the ClusterDeployment that each is.',
  clusterAuth:
    'Clusters that share a ClusterAuthentication need the same issuers and the same anonymous block: leave clusterAuth out of one of them, or adjust the selectors.',
  secretName: 'Give each Cluster a Secret of its own: leave secretName out, or name another one.',
  controlPlane: 'Remove one of the Clusters, or name the control plane that each has: controlPlane.name.',
};

/** Clusters that want different things of one object in their management cluster: above all, two for one control plane. */
export function checkControlPlanes(clusters: readonly CompiledCluster[]): Finding[] {
  const claimed = new Map<string, { claim: Claim; compiled: CompiledCluster }>();
  return clusters.flatMap((compiled): Finding[] => {
    const { cluster } = compiled;
    const { delivery } = cluster.document.spec;
    if (delivery.type !== 'K0rdent' || delivery.in === undefined) return [];
    for (const claim of listClaims(compiled)) {
      const key = `${delivery.in}/${claim.object}`;
      const first = claimed.get(key);
      if (first === undefined) {
        claimed.set(key, { claim, compiled });
        continue;
      }
      if (first.claim.content === claim.content) continue;
      const { cluster: other } = first.compiled;
      return [
        {
          rule: 'k0rdent-twice',
          message: `The Cluster "${other.name}" is delivered to the same ${claim.object} in ${delivery.in}.`,
          place: locate(cluster, claim),
          help: helps[claim.field],
          related: [{ ...locate(other, first.claim), message: `the same object in Cluster "${other.name}"` }],
        },
      ];
    }
    return [];
  });
}

/** Where a claim is written, or the name that it is made from. */
function locate({ source, document }: Manifest<'Cluster'>, { field }: Claim) {
  const { k0rdent = {} } = document.spec.delivery;
  const written = k0rdent[field] !== undefined;
  return { document: source, path: written ? ['spec', 'delivery', 'k0rdent', field] : ['metadata', 'name'] };
}

function listClaims({ cluster, configuration }: CompiledCluster): Claim[] {
  const settings = resolveK0rdentSettings(cluster);
  const { namespace, clusterDeployment, clusterAuth, secretName, manager, controlPlane } = settings;
  const content = cluster.name;
  const at = (kind: string, name: string, where = namespace) => `${kind} ${where}/${name}`;
  // Where it is handed out, the original is claimed too.
  const holders = new Set([namespace, settings.distributedFrom ?? namespace]);
  return [
    { content, field: 'clusterDeployment', object: at('ClusterDeployment', clusterDeployment) },
    // With kcm that is kcm's own, and no other can be asked for.
    { content, field: 'secretName', object: at('Secret', secretName) },
    ...(controlPlane === undefined
      ? []
      : [{ content, field: 'controlPlane' as const, object: at(controlPlane.kind, controlPlane.name) }]),
    ...(manager === 'none'
      ? []
      : [...holders].map((holder) => ({
          content: JSON.stringify(configuration),
          field: 'clusterAuth' as const,
          object: at('ClusterAuthentication', clusterAuth, holder),
        }))),
  ];
}
