import { listCandidates } from '../../model/diagnostics/list-candidates.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { explainFailure } from '../../model/rehearse/explain-failure.ts';
import { groupFailures } from '../../model/rehearse/group-failures.ts';
import type { RuleId } from '../../model/rules/rules.ts';
import { chooseColor } from '../choose-color.ts';
import type { Arguments, World } from '../command.ts';
import { exitCodeOf } from '../exit-code-of.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { type ReadEnvironment, readEnvironment } from '../read-environment.ts';
import { printReport } from '../report/print-report.ts';
import { UsageError } from '../usage-error.ts';
import { listRows } from './list-rows.ts';
import { printRehearsedJson } from './print-rehearsed-json.ts';
import { printRehearsedJunit } from './print-rehearsed-junit.ts';
import { printRehearsedText } from './print-rehearsed-text.ts';
import { recordCase } from './record-case.ts';
import type { Rehearsed } from './rehearsed.ts';

/** What is told of each failure. */
const ofRehearsals: readonly RuleId[] = ['token-outcome', 'unverified-outcome'];

/**
 * Rehearses the cases of an environment, or records one.
 *
 * @throws UsageError where a case or a cluster is named that does not exist, or flags make no sense together
 */
export async function runRehearse(args: Arguments, world: World): Promise<Outcome> {
  const { positionals, flags } = args;
  const folder = positionals[0] ?? '.';
  checkFlags(flags);
  const environment = readEnvironment(folder, world);
  const clusters = choose(
    flags.cluster,
    'cluster',
    environment.manifests.Cluster.map(({ name }) => name),
  );
  if (typeof flags.record === 'string') {
    return recordCase(
      environment,
      {
        file: flags.record,
        clusters,
        name: flags.name as string | undefined,
        out: flags.out as string | undefined,
        keys: flags.jwks as string | undefined,
      },
      world,
    );
  }
  const context = { texts: environment.texts, color: chooseColor(world.env, world.terminal.stdout), folder };
  // What keeps cases from being rehearsed is no result of a rehearsal.
  const others = resolveFindings(
    environment.findings.filter(({ rule }) => !ofRehearsals.includes(rule)),
    true,
  ).filter(({ severity }) => severity === 'error');
  const stderr =
    others.length === 0
      ? undefined
      : printReport('text', others, { ...context, color: chooseColor(world.env, world.terminal.stderr) });
  const rehearsed = select(environment, flags.case, clusters);
  if (rehearsed.rows.length === 0 && stderr !== undefined) return { exitCode: exitCodeOf(others), stderr };
  if (rehearsed.rows.length === 0) {
    const text = `trustplane: ${folder} has no TokenCase that selects a cluster. Record one: trustplane rehearse ${folder} --record FILE, with a token or its claims.\n`;
    return { exitCode: exitCodes.findings, stderr: text };
  }
  const print = { text: printRehearsedText, json: printRehearsedJson, junit: printRehearsedJunit }[
    (flags.output ?? 'text') as 'text' | 'json' | 'junit'
  ];
  const isDone = rehearsed.rows.every(({ verdict }) => verdict === 'passed' || verdict === 'unknown');
  return {
    exitCode: isDone ? exitCodeOf(others) : exitCodes.findings,
    stdout: print(rehearsed, context),
    ...(stderr !== undefined && { stderr }),
  };
}

function select(
  { name, tokenCases, rehearsals }: ReadEnvironment,
  wanted: Arguments['flags'][string],
  clusters: ReadonlySet<string> | undefined,
): Rehearsed {
  const known = tokenCases.flatMap((each) => [each.manifest.name, each.name]);
  const cases = choose(wanted, 'token case', [...new Set(known)]);
  const isWanted = (each: (typeof tokenCases)[number]) =>
    cases === undefined || cases.has(each.manifest.name) || cases.has(each.name);
  const rows = listRows(tokenCases.filter(isWanted), rehearsals).filter(
    ({ cluster }) => clusters === undefined || clusters.has(cluster),
  );
  const failures = groupFailures(rows.flatMap(({ rehearsal }) => rehearsal ?? [])).map((group) => ({
    rehearsals: group,
    diagnostics: resolveFindings([explainFailure(group)], true),
  }));
  return { environment: name, rows, failures };
}

/** The names that were asked for; undefined for all. */
function choose(
  wanted: Arguments['flags'][string],
  what: string,
  known: readonly string[],
): ReadonlySet<string> | undefined {
  if (wanted === undefined) return undefined;
  const names = wanted as readonly string[];
  const missing = names.find((name) => !known.includes(name));
  if (missing === undefined) return new Set(names);
  throw new UsageError(`There is no ${what} "${missing}". ${listCandidates(missing, known, `${what}s`)}`);
}

function checkFlags(flags: Arguments['flags']): void {
  const ofRecording = ['name', 'out', 'jwks'].find((name) => flags[name] !== undefined);
  if (flags.record === undefined && ofRecording !== undefined) {
    throw new UsageError(`--${ofRecording} is for --record FILE: the token or the claims to make a case of.`);
  }
  const others = ['case', 'output'].find((name) => flags[name] !== undefined);
  if (flags.record !== undefined && others !== undefined) {
    throw new UsageError(`--${others} and --record do not go together. Give one of them.`);
  }
  if (flags.record === '-' && flags.jwks === '-') {
    throw new UsageError('Only one of the files can be -, because there is one stdin.');
  }
}
