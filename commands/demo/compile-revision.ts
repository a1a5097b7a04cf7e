import { createHash } from 'node:crypto';
import { knownMinors } from '../../authentication/kubernetes-version.ts';
import type { ValidationOptions } from '../../authentication/validation-options.ts';
import { checkClusters } from '../../generators/check-clusters.ts';
import { printDocument } from '../../generators/document/print-document.ts';
import { hashAnonymous } from '../../generators/node-file/hash-anonymous.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { chooseColor } from '../choose-color.ts';
import { chooseTarget } from '../choose-target.ts';
import type { World } from '../command.ts';
import { exitCodeOf } from '../exit-code-of.ts';
import { exitCodes } from '../outcome.ts';
import { readTargets } from '../read-targets.ts';
import { printText } from '../report/print-text.ts';
import type { Revision } from './revision.ts';

/** An environment as the demo uses it: a revision, or the report that says why there is none. */
export type CompiledRevision =
  | { revision: Revision; validation: ValidationOptions; report?: never }
  | { revision?: never; report: string };

/**
 * Compiles what `render` would deliver to one destination of an environment.
 *
 * @throws UsageError where there is no such folder or destination
 */
export function compileRevision(
  folder: string,
  destination: string | undefined,
  world: World,
): CompiledRevision {
  const { targets, findings, texts } = readTargets(folder, world);
  const all = [...findings, ...checkClusters(targets.map(({ compiled }) => compiled))];
  const diagnostics = resolveFindings(all, false);
  if (exitCodeOf(diagnostics) !== exitCodes.done) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return { report: printText(errors, { texts, color: chooseColor(world.env, world.terminal.stdout) }) };
  }
  const { compiled } = chooseTarget(targets, destination);
  const { serviceAccountIssuers, apiServer } = compiled.cluster.document.spec;
  const document = printDocument(compiled);
  return {
    revision: {
      document,
      hash: createHash('sha256').update(document).digest('hex'),
      anonymous: hashAnonymous(compiled.configuration.anonymous),
    },
    validation: {
      // Only a server that says which bytes it has loaded proves them in a second.
      minor: knownMinors.at(-1)!,
      disallowedIssuers: serviceAccountIssuers,
      egressSelectorTypes: apiServer?.egressSelectors ?? [],
    },
  };
}
