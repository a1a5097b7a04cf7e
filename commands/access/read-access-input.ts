import type { RoleBinding } from '../../model/access/role-binding.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { rehearsalRules } from '../../model/rules/rehearsal-rules.ts';
import { wayInRules } from '../../model/rules/way-in-rules.ts';
import { chooseColor } from '../choose-color.ts';
import type { Arguments, World } from '../command.ts';
import { exitCodeOf } from '../exit-code-of.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { readEnvironment } from '../read-environment.ts';
import { printCount } from '../report/print-count.ts';
import { printText } from '../report/print-text.ts';
import { UsageError } from '../usage-error.ts';
import type { AccessInput } from './access-input.ts';
import { readIdentities } from './read-identities.ts';
import { readLiveBindings } from './read-live-bindings.ts';
import { readRbacFile } from './read-rbac-file.ts';

/** A case that fails, or a way in that is missing, does not keep anybody from telling who gets in. */
const tellable = new Set<string>([...rehearsalRules, ...wayInRules].map(({ id }) => id));

/**
 * Reads the environment and what else is known of people and bindings; an outcome where that has errors.
 *
 * @throws UsageError, EnvironmentError
 */
export async function readAccessInput(
  folder: string,
  { flags }: Arguments,
  world: World,
): Promise<AccessInput | Outcome> {
  checkFlags(flags);
  const environment = readEnvironment(folder, world);
  const diagnostics = resolveFindings(environment.findings, false);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const fatal = errors.filter(({ rule }) => !tellable.has(rule));
  if (fatal.length > 0) {
    const color = chooseColor(world.env, world.terminal.stderr);
    return {
      exitCode: exitCodeOf(fatal),
      stderr: printText(diagnostics, { texts: environment.texts, color }),
    };
  }
  const cluster = flags.cluster as string | undefined;
  const notes =
    errors.length === 0
      ? []
      : [
          `The environment has ${printCount(errors.length, 'error')} in its token cases or ways in: \`trustplane check ${folder}\` reports what is wrong.`,
        ];
  let bindings: readonly RoleBinding[] = [];
  if (flags.rbac !== undefined || flags.live === true) {
    if (cluster === undefined && environment.clusters.length !== 1)
      throw new UsageError(
        `Of which cluster are the bindings? Add --cluster NAME: ${environment.clusters
          .map((each) => each.cluster.name)
          .slice(0, 10)
          .join(', ')}.`,
      );
    if (flags.live === true) {
      const { kubeconfig, context } = flags as Record<string, string | undefined>;
      bindings = await readLiveBindings({ kubeconfig, context }, world);
      notes.push('The bindings that are in the cluster now were read from it.');
    } else {
      const read = readRbacFile(flags.rbac as string, world);
      if (read.error !== undefined) return { exitCode: exitCodes.findings, stderr: `${read.error}\n` };
      ({ bindings } = read);
      notes.push(`Bindings that are in the cluster besides come from ${flags.rbac}.`);
    }
  }
  if (flags.identities === undefined)
    return { folder, environment, identities: [], bindings, cluster, notes };
  const read = readIdentities(flags.identities as string, world);
  if (read.error !== undefined) return { exitCode: exitCodes.findings, stderr: `${read.error}\n` };
  return { folder, environment, identities: read.identities, bindings, cluster, notes };
}

function checkFlags(flags: Arguments['flags']): void {
  if (flags.rbac !== undefined && flags.live === true)
    throw new UsageError(
      '--rbac and --live exclude each other: the bindings come from a file or from the cluster.',
    );
  if (flags.rbac === '-' && flags.identities === '-')
    throw new UsageError('Only one of the files can be -, because there is one stdin.');
  for (const name of ['kubeconfig', 'context'])
    if (flags[name] !== undefined && flags.live !== true)
      throw new UsageError(`--${name} is for --live. Add --live, or leave it out.`);
}
