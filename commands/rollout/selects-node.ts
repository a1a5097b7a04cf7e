import type { V1DaemonSet, V1Node, V1NodeSelectorTerm } from '@kubernetes/client-node';
import type { LabelSelector } from '../../model/generated/kinds.ts';
import { matchSelector } from '../../model/link/match-selector.ts';

/**
 * Whether a DaemonSet wants a pod on a node, by its node selector and required node affinity (one of the terms, all of
 * its expressions). Taints are not looked at: the agent tolerates them all.
 */
export function selectsNode(daemonSet: V1DaemonSet, node: V1Node): boolean {
  const labels = node.metadata?.labels ?? {};
  const pod = daemonSet.spec?.template.spec;
  if (!matchSelector({ matchLabels: pod?.nodeSelector ?? {} }, labels)) return false;
  const terms =
    pod?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  return terms === undefined || terms.some((term) => matchesTerm(term, labels, node.metadata?.name ?? ''));
}

function matchesTerm(
  { matchExpressions = [], matchFields = [] }: V1NodeSelectorTerm,
  labels: Readonly<Record<string, string>>,
  name: string,
): boolean {
  if (matchExpressions.length + matchFields.length === 0) return false;
  const compared = matchExpressions.filter(({ operator }) => operator === 'Gt' || operator === 'Lt');
  const others = matchExpressions.filter((expression) => !compared.includes(expression));
  return (
    matchSelector({ matchExpressions: others } as LabelSelector, labels) &&
    matchSelector({ matchExpressions: matchFields } as LabelSelector, { 'metadata.name': name }) &&
    compared.every(({ key, operator, values }) => {
      const difference = Number(labels[key]) - Number(values?.[0]);
      return operator === 'Gt' ? difference > 0 : difference < 0;
    })
  );
}
