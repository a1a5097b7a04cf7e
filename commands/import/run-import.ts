import { findSecret } from '../../authentication/refusals/find-secret.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import type { Arguments, World } from '../command.ts';
import { type NewFile, writeNewFiles } from '../files/write-new-files.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { compareIdentities, type IdentityComparison } from './compare-identities.ts';
import { type CompiledFiles, compileFiles } from './compile-files.ts';
import { type DerivedConfiguration, deriveConfiguration } from './derive-configuration.ts';
import { exceptFindings } from './except-findings.ts';
import type { ImportSource } from './import-source.ts';
import type { ImportedEnvironment } from './imported-environment.ts';
import { listDifferences } from './list-differences.ts';
import { NodeFiles } from './node-files.ts';
import { normalizeConfiguration } from './normalize-configuration.ts';
import { planEnvironment } from './plan-environment.ts';
import { printEnvironment } from './print-environment.ts';
import { type ImportReport, printImport } from './print-import.ts';
import { readFacts } from './read-facts.ts';
import { readSource } from './read-source.ts';
import { SourceFault } from './source-fault.ts';

/**
 * Imports what the arguments name: read, plan, compile, compare, write. Nothing is written before everything is proven.
 *
 * @throws UsageError, EnvironmentError as the readers do
 */
export async function runImport(args: Arguments, world: World): Promise<Outcome> {
  try {
    return importSource(await readSource(args, world), args, world);
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return {
      exitCode: exitCodes.findings,
      // What an expression is refused for has several lines.
      stderr: `${error.message.split('\n').map(escapeInvisible).join('\n')}\ntrustplane: Nothing was imported.\n`,
    };
  }
}

function importSource(read: ImportSource, { flags }: Arguments, world: World): Outcome {
  const out = flags.out as string | undefined;
  const facts = readFacts(read, flags);
  const source = { ...read, platform: facts.platform };
  const files = new NodeFiles({
    root: flags.root as string | undefined,
    world,
    visible: source.hasNodeFiles,
  });
  const derived = deriveConfiguration(source, { ...facts, today: world.today }, files);
  const planned = planEnvironment(source, derived.configuration, derived.unreadAuthority, facts);
  let environment: ImportedEnvironment = planned.environment;
  const compile = (): { texts: Map<string, string>; compiled: CompiledFiles } => {
    const texts = printEnvironment(environment, out === undefined);
    return { texts, compiled: compileFiles(texts, environment.cluster.name, out, world) };
  };
  let { texts, compiled } = compile();
  if (flags['with-exceptions'] === true) {
    environment = exceptFindings(environment, compiled.findings, world.today);
    ({ texts, compiled } = compile());
  }
  refuseSecrets(texts);
  const diagnostics = resolveFindings(compiled.findings, true);
  const comparison = prove(source, derived, compiled, facts.minor);
  const written = [...texts].map(
    ([path, text]): NewFile => ({ path: out === undefined ? path : join(out, path), text }),
  );
  if (out !== undefined) writeNewFiles(written, world.cwd);
  const report: ImportReport = {
    source: source.name,
    out,
    files: written,
    comparison,
    remarks: [...facts.remarks, ...source.remarks, ...derived.remarks, ...planned.remarks],
    diagnostics,
    excepted: flags['with-exceptions'] === true,
  };
  return {
    exitCode: derived.unreadAuthority === undefined ? exitCodes.done : exitCodes.findings,
    ...printImport(report, flags.output === 'json'),
  };
}

/** A key or token may stand in the source where nobody looks; it is not made public by copying it. */
function refuseSecrets(texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    const secret = findSecret(text);
    if (secret === undefined) continue;
    const line = text.slice(0, secret.offset).split('\n').length;
    throw new SourceFault(
      `${path}:${line} would hold ${secret.what}, which stands in the source. Take it out there, and consider it lost.`,
    );
  }
}

/** @throws SourceFault where what was made is not the same as the source */
function prove(
  source: ImportSource,
  { configuration }: DerivedConfiguration,
  { cluster, findings }: CompiledFiles,
  minor: number,
): IdentityComparison {
  if (cluster === undefined) {
    const reasons = resolveFindings(findings, true).map(({ message }) => message);
    throw new SourceFault(`${source.name}: its Cluster cannot be compiled: ${reasons.join(' ')}`);
  }
  const differences = listDifferences(
    normalizeConfiguration(configuration),
    normalizeConfiguration(cluster.configuration),
  );
  const comparison = compareIdentities(configuration, cluster.configuration, minor);
  const all = [...differences, ...comparison.differences];
  if (all.length === 0) return comparison;
  const shown = all.slice(0, 10).map((each) => `not the same: ${each}`);
  const more = all.length > 10 ? [`and ${all.length - 10} further differences`] : [];
  throw new SourceFault(
    ...shown,
    ...more,
    `What was made of ${source.name} does not say the same. Where issuers of the folder reach the new cluster, name another folder with --out; otherwise this is a fault of Trustplane, and worth a report.`,
  );
}

/** The path of a file below a folder, as the folder was named. */
function join(folder: string, path: string): string {
  return `${folder.replace(/\/+$/, '')}/${path}`.replace(/^\.\//, '');
}
