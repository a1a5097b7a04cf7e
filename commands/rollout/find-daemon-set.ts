import type { V1DaemonSet } from '@kubernetes/client-node';
import { documentHash } from '../../generators/annotations.ts';
import type { ClusterClient } from '../cluster/cluster-client.ts';
import { UsageError } from '../usage-error.ts';

/** Which DaemonSet is meant; with neither it is the only one of Trustplane in the cluster. */
export interface DaemonSetChoice {
  namespace?: string | undefined;
  name?: string | undefined;
}

/**
 * The sync DaemonSet of a cluster: known by the document's SHA-256 in its pod template, whatever its profile calls it.
 *
 * @throws UsageError where there is none, or more than one that fits
 */
export async function findDaemonSet(client: ClusterClient, choice: DaemonSetChoice): Promise<V1DaemonSet> {
  const scope = choice.namespace === undefined ? '' : `/namespaces/${encodeURIComponent(choice.namespace)}`;
  const all = await client.list<V1DaemonSet>(`/apis/apps/v1${scope}/daemonsets`);
  const ours = all.filter(({ spec }) => spec?.template.metadata?.annotations?.[documentHash] !== undefined);
  const fitting = ours.filter(({ metadata }) => choice.name === undefined || metadata?.name === choice.name);
  if (fitting.length === 1) return fitting[0]!;
  const place =
    choice.namespace === undefined ? client.context : `namespace ${choice.namespace} of ${client.context}`;
  if (ours.length === 0)
    throw new UsageError(
      `There is no sync DaemonSet of Trustplane in ${place}. Apply what \`trustplane render\` prints, or name another cluster with --context. Only delivery.type: NodeFile has one.`,
    );
  const names = ours.map(({ metadata }) => `${metadata?.namespace}/${metadata?.name}`).join(', ');
  throw new UsageError(
    fitting.length === 0
      ? `There is no sync DaemonSet "${choice.name}" in ${place}. There is: ${names}.`
      : `There are several sync DaemonSets in ${place}: ${names}. Choose with --namespace and --daemonset.`,
  );
}
