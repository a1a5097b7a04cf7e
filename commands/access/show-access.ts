import { buildTrustGraph } from '../../model/access/build-trust-graph.ts';
import { listAccess } from '../../model/access/list-access.ts';
import { listPeople } from '../../model/access/list-people.ts';
import { listCandidates } from '../../model/diagnostics/list-candidates.ts';
import { chooseColor } from '../choose-color.ts';
import type { Arguments, World } from '../command.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { printAccess } from './print-access.ts';
import { readAccessInput } from './read-access-input.ts';
import { reportAccess } from './report-access.ts';

/**
 * `trustplane access`: who gets in where.
 *
 * @throws UsageError, EnvironmentError
 */
export async function showAccess(folder: string, args: Arguments, world: World): Promise<Outcome> {
  const input = await readAccessInput(folder, args, world);
  if ('exitCode' in input) return input;
  const { environment, identities, bindings, cluster: only, notes } = input;
  const clusters = environment.clusters.filter(({ cluster }) => only === undefined || cluster.name === only);
  if (clusters.length === 0 && only !== undefined) {
    const names = environment.clusters.map(({ cluster }) => cluster.name);
    throw new UsageError(`There is no cluster "${only}". ${listCandidates(only, names, 'clusters')}`);
  }
  const people = listPeople(environment.tokenCases, identities);
  const report = {
    environment: environment.name,
    notes,
    clusters: clusters.map((cluster) =>
      reportAccess(listAccess(cluster, people.of(cluster.cluster.name), bindings)),
    ),
    graph: buildTrustGraph([], clusters),
  };
  return {
    exitCode: exitCodes.done,
    stdout: printAccess(
      report,
      String(args.flags.output ?? 'text'),
      chooseColor(world.env, world.terminal.stdout),
    ),
  };
}
