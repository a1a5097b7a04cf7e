import { checkClusters } from '../../generators/check-clusters.ts';
import { printDocument } from '../../generators/document/print-document.ts';
import { resolveSettings } from '../../generators/node-file/settings.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { chooseColor } from '../choose-color.ts';
import { chooseTarget } from '../choose-target.ts';
import type { World } from '../command.ts';
import { exitCodeOf } from '../exit-code-of.ts';
import { exitCodes } from '../outcome.ts';
import { readTargets } from '../read-targets.ts';
import { printText } from '../report/print-text.ts';
import type { BootstrapInput } from './bootstrap-input.ts';

/**
 * What an environment says about one of its clusters, or the report that says what is wrong with it.
 *
 * @throws UsageError where there is no such folder or destination
 */
export function findInput(
  folder: string,
  destination: string | undefined,
  world: World,
): { input: BootstrapInput; report?: never } | { input?: never; report: string } {
  const { targets, findings, texts } = readTargets(folder, world);
  const all = [...findings, ...checkClusters(targets.map(({ compiled }) => compiled))];
  // How the file gets to a platform that NodeFile does not reach is what is asked for here.
  const diagnostics = resolveFindings(all, false).filter(({ rule }) => rule !== 'delivery-platform');
  if (exitCodeOf(diagnostics) !== exitCodes.done) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return { report: printText(errors, { texts, color: chooseColor(world.env, world.terminal.stderr) }) };
  }
  const { compiled } = chooseTarget(targets, destination);
  const { cluster, minor, configuration } = compiled;
  const { directory, file, group, seLinuxType, apiServerPort } = resolveSettings(cluster);
  return {
    input: {
      platform: cluster.document.spec.platform,
      cluster: cluster.name,
      ...{ minor, directory, file, configuration },
      ...(group !== undefined && { group }),
      ...(seLinuxType !== undefined && { seLinuxType }),
      port: apiServerPort,
      document: printDocument(compiled),
    },
  };
}
