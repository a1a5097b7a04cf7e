import type { V1DaemonSet } from '@kubernetes/client-node';
import type { ClusterClient } from './cluster/cluster-client.ts';
import { connectCluster } from './cluster/connect-cluster.ts';
import type { Arguments, Command, World } from './command.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { printCount } from './report/print-count.ts';
import { findDaemonSet } from './rollout/find-daemon-set.ts';
import { judgeRollout } from './rollout/judge-rollout.ts';
import { printStatus } from './rollout/print-status.ts';
import { pruneRollout } from './rollout/prune-rollout.ts';
import { readRollout } from './rollout/read-rollout.ts';
import { redraw } from './rollout/redraw.ts';
import type { RolloutStatus } from './rollout/rollout-status.ts';
import { undoRollout } from './rollout/undo-rollout.ts';
import { watchRollout } from './rollout/watch-rollout.ts';
import { UsageError } from './usage-error.ts';

type Action = (
  client: ClusterClient,
  daemonSet: V1DaemonSet,
  args: Arguments,
  world: World,
) => Promise<Outcome>;

const actions: Readonly<Record<string, { description: string; run: Action }>> = {
  status: { description: 'How far each API server has come, once', run: showStatus },
  watch: {
    description: 'The same until all have proven it, one has refused it, or time is over',
    run: watch,
  },
  undo: { description: 'Go back to the revision before', run: undo },
  prune: { description: 'Delete hashed ConfigMaps that no revision refers to', run: prune },
};

/** `trustplane rollout`: what a cluster's API servers have proven, and the way back. */
export const rollout: Command = {
  name: 'rollout',
  usage: 'status|watch|undo|prune',
  summary: 'Follow a rollout to the API servers, or undo it',
  description: `The cluster is found as kubectl finds it. A node is "written" when the document is on its disk, "seen" when its API
server has looked at it, and "loaded" when that API server has proven it. Every API server is known from its Lease in
kube-system, so one that the DaemonSet does not reach is found too.
status and watch exit with 0 only when every API server has proven the same revision, and with 1 when not.
undo lasts until Git is reconciled: revert the change there. Where Flux manages the DaemonSet it needs --suspend.`,
  positionals: {
    min: 1,
    max: 1,
    actions: Object.entries(actions).map(([value, { description }]) => ({ value, description })),
  },
  flags: [
    { name: 'kubeconfig', value: 'FILE', summary: 'The kubeconfig; else KUBECONFIG, else ~/.kube/config' },
    { name: 'context', value: 'NAME', summary: 'The context of the kubeconfig; else its current one' },
    {
      name: 'namespace',
      short: 'n',
      value: 'NAME',
      summary: 'Where the DaemonSet is; needed if there are several',
    },
    { name: 'daemonset', value: 'NAME', summary: 'What it is called; needed if there are several' },
    { name: 'output', short: 'o', value: 'FORMAT', summary: 'How to print', choices: ['text', 'json'] },
    { name: 'timeout', value: 'SECONDS', summary: 'watch: give up after this time (default 600)' },
    { name: 'suspend', summary: 'undo: suspend the Flux object that manages the DaemonSet first' },
    {
      name: 'older-than',
      value: 'SECONDS',
      summary: 'prune: leave what was made later than so long ago (default 600)',
    },
    { name: 'dry-run', summary: 'prune: say what would be deleted, and delete nothing' },
  ],
  run: runRollout,
};

/** Flags that mean something for one action only. */
const ownFlags: Readonly<Record<string, string>> = {
  timeout: 'watch',
  suspend: 'undo',
  'older-than': 'prune',
  'dry-run': 'prune',
};

async function runRollout(args: Arguments, world: World): Promise<Outcome> {
  const action = args.positionals[0]!;
  for (const [flag, owner] of Object.entries(ownFlags)) {
    if (args.flags[flag] !== undefined && action !== owner)
      throw new UsageError(
        `--${flag} belongs to \`trustplane rollout ${owner}\`. Leave it out of ${action}.`,
      );
  }
  readSeconds(args, 'timeout');
  readSeconds(args, 'older-than');
  const { kubeconfig, context, namespace, daemonset } = args.flags as Record<string, string | undefined>;
  const client = await connectCluster({ kubeconfig, context }, world);
  const daemonSet = await findDaemonSet(client, { namespace, name: daemonset });
  return actions[action]!.run(client, daemonSet, args, world);
}

/** Both have ten minutes by default. */
function readSeconds({ flags }: Arguments, name: 'timeout' | 'older-than'): number {
  if (flags[name] === undefined) return 600;
  const seconds = Number(/^(\d{1,9})s?$/.exec(String(flags[name]))?.[1]);
  if (Number.isNaN(seconds))
    throw new UsageError(`--${name} takes a number of seconds, such as 600, not "${flags[name]}".`);
  return seconds;
}

function isJson({ flags }: Arguments): boolean {
  return flags.output === 'json';
}

function exitCodeFor(status: RolloutStatus | undefined): Outcome['exitCode'] {
  return status?.complete ? exitCodes.done : exitCodes.findings;
}

async function showStatus(client: ClusterClient, daemonSet: V1DaemonSet, args: Arguments): Promise<Outcome> {
  const status = judgeRollout(await readRollout(client, daemonSet), Date.now());
  const stdout = isJson(args) ? `${JSON.stringify(status, null, 2)}\n` : printStatus(status);
  return { exitCode: exitCodeFor(status), stdout };
}

async function watch(
  client: ClusterClient,
  daemonSet: V1DaemonSet,
  args: Arguments,
  world: World,
): Promise<Outcome> {
  const show = isJson(args)
    ? (status: RolloutStatus) => world.print(`${JSON.stringify(status)}\n`)
    : redraw(world, printStatus);
  const { status, why, unreachable } = await watchRollout(
    client,
    daemonSet,
    readSeconds(args, 'timeout'),
    world,
    show,
  );
  if (status === undefined && unreachable !== undefined)
    return { exitCode: exitCodes.environment, stderr: `trustplane: ${unreachable}\n` };
  const ended = {
    settled: '',
    timeout: `Not every API server has proven the revision within ${readSeconds(args, 'timeout')} s.${unreachable === undefined ? '' : ` Last: ${unreachable}`}\n`,
    stopped: 'Stopped before the rollout was complete.\n',
  }[why];
  return { exitCode: why === 'settled' ? exitCodeFor(status) : exitCodes.findings, stderr: ended };
}

async function undo(client: ClusterClient, daemonSet: V1DaemonSet, args: Arguments): Promise<Outcome> {
  const { revisions } = await readRollout(client, daemonSet);
  const undone = await undoRollout(client, daemonSet, revisions, args.flags.suspend === true);
  if (isJson(args)) return { exitCode: exitCodes.done, stdout: `${JSON.stringify(undone, null, 2)}\n` };
  const { from, to, sha256, suspended } = undone;
  const lines = [
    `Revision ${from} is being replaced by what revision ${to} was (document sha256:${sha256 ?? 'unknown'}).`,
    'Follow it with: trustplane rollout watch',
  ];
  if (suspended !== undefined) {
    const { kind, namespace, name } = suspended;
    lines.push(
      '',
      `${kind} ${namespace}/${name} is suspended: nothing from Git reaches the cluster through it. When Git is right again:`,
      '  git revert <the commit that brought the change>   # then render, if the output is committed, and push',
      `  flux resume ${kind.toLowerCase()} ${name} --namespace ${namespace}`,
    );
  }
  return { exitCode: exitCodes.done, stdout: `${lines.join('\n')}\n` };
}

async function prune(client: ClusterClient, daemonSet: V1DaemonSet, args: Arguments): Promise<Outcome> {
  const dryRun = args.flags['dry-run'] === true;
  const before = Date.now() - readSeconds(args, 'older-than') * 1000;
  const names = await pruneRollout(client, daemonSet, before, dryRun);
  if (isJson(args))
    return { exitCode: exitCodes.done, stdout: `${JSON.stringify({ dryRun, deleted: names }, null, 2)}\n` };
  const lines = names.map((name) => `${daemonSet.metadata?.namespace}/${name}\n`).join('');
  const total = `${printCount(names.length, 'ConfigMap')} ${dryRun ? 'would be deleted' : 'deleted'}.\n`;
  return { exitCode: exitCodes.done, stdout: `${lines}${total}` };
}
