import { escapeInvisible } from '../report/escape-invisible.ts';
import { printCount } from '../report/print-count.ts';
import { type NodeStatus, type RolloutStatus, stages } from './rollout-status.ts';

const header = ['NODE', 'WRITTEN', 'SEEN', 'LOADED', 'SHA-256', 'AGE', 'REASON'];

/** A rollout as a table: one line a node, what is wrong with the whole, and the verdict as the last line. */
export function printStatus(status: RolloutStatus): string {
  const { namespace, daemonSet, mode, number, revision, sha256, configMap } = status;
  const rows = [header, ...status.nodes.map((node) => listCells(node, status))];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const named = number === undefined ? 'no revision yet' : `revision ${number} (${revision})`;
  return [
    `DaemonSet ${namespace}/${daemonSet}, ${mode}, ${named}`,
    `document sha256:${sha256 ?? 'unknown'}, ConfigMap ${configMap ?? 'unknown'}`,
    '',
    ...table,
    '',
    ...status.problems.map((problem) => `Problem: ${problem}`),
    ...status.notes.map((note) => `Note: ${note}`),
    printVerdict(status),
    '',
  ]
    .map(escapeInvisible)
    .join('\n');
}

function listCells(node: NodeStatus, status: RolloutStatus): string[] {
  const reached = stages.indexOf(node.stage);
  const mark = (stage: NodeStatus['stage']) => (reached >= stages.indexOf(stage) ? 'yes' : '-');
  return [
    node.node,
    mark('written'),
    mark('seen'),
    mark('loaded'),
    node.sha256 === undefined
      ? '-'
      : `${node.sha256.slice(0, 12)}${node.sha256 === status.sha256 ? '' : ' (old)'}`,
    node.age === undefined ? '-' : printAge(node.age),
    `${node.state === undefined || node.stage === 'loaded' ? '' : `${node.state}: `}${node.reason ?? ''}`.trimEnd(),
  ];
}

/** As kubectl does: the largest unit that leaves a number above one. */
function printAge(seconds: number): string {
  if (seconds < 120) return `${seconds}s`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)}m`;
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)}h` : `${Math.floor(seconds / 86_400)}d`;
}

function printVerdict({ complete, failed, nodes }: RolloutStatus): string {
  const loaded = nodes.filter(({ stage }) => stage === 'loaded').length;
  if (complete) return `Every API server (${loaded}) has proven this revision.`;
  const count = `${loaded} of ${printCount(nodes.length, 'API server')} ${loaded === 1 ? 'has' : 'have'} proven this revision`;
  if (!failed) return `${count}.`;
  return `${count}; it was refused and will not come right by itself. Revert the change in Git, or go back with \`trustplane rollout undo\`.`;
}
