import { relative, resolve } from 'node:path';
import { buildTrustGraph } from '../../model/access/build-trust-graph.ts';
import { type ComparedEnvironment, compareAccess } from '../../model/access/compare-access.ts';
import { listCandidates } from '../../model/diagnostics/list-candidates.ts';
import { chooseColor } from '../choose-color.ts';
import type { Arguments, World } from '../command.ts';
import { GitRepository } from '../git/git-repository.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { parseEffects } from './parse-effects.ts';
import { printChange } from './print-change.ts';
import { readAccessInput } from './read-access-input.ts';
import { readPast } from './read-past.ts';
import { reportChange } from './report-change.ts';

/**
 * `trustplane access diff`: what the files as they are change, compared with a revision.
 *
 * @throws UsageError, EnvironmentError
 */
export async function diffAccess(folder: string, args: Arguments, world: World): Promise<Outcome> {
  const { flags } = args;
  const revision = flags.against as string | undefined;
  if (revision === undefined)
    throw new UsageError(
      `With which revision? Add --against REVISION: \`trustplane access diff ${folder} --against origin/main\`.`,
    );
  const failOn = parseEffects((flags['fail-on'] ?? []) as string[]);
  const input = await readAccessInput(folder, args, world);
  if ('exitCode' in input) return input;
  const { environment, identities, bindings, cluster } = input;
  const home = relative(world.cwd, resolve(world.cwd, folder)) || '.';
  const repository = new GitRepository(resolve(world.cwd, folder), world);
  const { commit, past, complete, notes } = readPast(repository, revision, home, environment, world);
  const [before, after] = [only(cluster, past), only(cluster, environment)];
  if (cluster !== undefined && before.clusters.length + after.clusters.length === 0) {
    const names = [...new Set([...past.clusters, ...environment.clusters].map((each) => each.cluster.name))];
    throw new UsageError(`There is no cluster "${cluster}". ${listCandidates(cluster, names, 'clusters')}`);
  }
  const change = compareAccess(before, after, { identities, bindings: () => bindings });
  const unknown =
    change.known === 0
      ? [
          'Nobody is known here: there is no TokenCase, and no --identities FILE. Only the structure is compared.',
        ]
      : [];
  const report = reportChange(change, {
    environment: environment.name,
    against: { revision, commit },
    complete,
    notes: [...notes, ...input.notes, ...unknown],
    graph: buildTrustGraph(before.clusters, after.clusters, change),
  });
  const failed = failOn.length > 0 && (!complete || failOn.some((effect) => report.effects.includes(effect)));
  return {
    exitCode: failed ? exitCodes.findings : exitCodes.done,
    stdout: printChange(
      report,
      String(flags.output ?? 'text'),
      chooseColor(world.env, world.terminal.stdout),
    ),
  };
}

function only(name: string | undefined, { clusters, tokenCases }: ComparedEnvironment): ComparedEnvironment {
  if (name === undefined) return { clusters, tokenCases };
  return { clusters: clusters.filter(({ cluster }) => cluster.name === name), tokenCases };
}
