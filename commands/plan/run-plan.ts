import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { planControlPlanes } from '../../generators/k0rdent/plan-control-planes.ts';
import { chooseColor } from '../choose-color.ts';
import type { Arguments, World } from '../command.ts';
import { diagnoseTargets } from '../diagnose-targets.ts';
import { exitCodeOf } from '../exit-code-of.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { readTargets } from '../read-targets.ts';
import { printText } from '../report/print-text.ts';
import { UsageError } from '../usage-error.ts';
import { printPlan } from './print-plan.ts';
import { readRenderedObjects } from './read-rendered-objects.ts';

/**
 * Does what `trustplane plan` says.
 *
 * @throws UsageError where there is no such folder, or what was rendered cannot be read
 */
export function runPlan({ positionals, flags }: Arguments, world: World): Outcome {
  const out = flags.out as string | undefined;
  if (out === undefined)
    throw new UsageError('plan needs --out DIR: the folder that `trustplane render --out` writes.');
  const folder = resolve(world.cwd, out);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`--out ${out} is a file. Name the folder that \`trustplane render --out\` writes.`);
  const read = readTargets(positionals[0] ?? '.', world);
  const { environment, targets, texts } = read;
  const diagnostics = diagnoseTargets(read).filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'k0rdent-approval',
  );
  if (diagnostics.length > 0) {
    const color = chooseColor(world.env, world.terminal.stderr);
    return { exitCode: exitCodeOf(diagnostics), stderr: printText(diagnostics, { texts, color }) };
  }
  const destinations = targets.map(({ name, compiled }) => {
    const hosted = compiled.hosted.filter(({ cluster }) => cluster.document.spec.delivery.type === 'K0rdent');
    const path = join(out, environment.name, name, 'control-planes/manifests.yaml');
    return {
      destination: name,
      controlPlanes: hosted.length,
      changes: planControlPlanes(readRenderedObjects(path, world.cwd), hosted),
    };
  });
  const hint = existsSync(folder)
    ? ''
    : `There is no folder ${out}: \`trustplane render ${positionals[0] ?? '.'} --out ${out}\` makes it. If there should be one, correct --out.\n`;
  if (flags.output === 'json') {
    const changed = destinations.filter(({ changes }) => changes.length > 0);
    const stdout = `${JSON.stringify({ destinations: changed }, null, 2)}\n`;
    return { exitCode: exitCodes.done, stdout, ...(hint !== '' && { stderr: hint }) };
  }
  const printed = printPlan(environment.name, destinations);
  return { exitCode: exitCodes.done, ...printed, stderr: `${printed.stderr}${hint}` };
}
