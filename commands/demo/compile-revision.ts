import { createHash } from 'node:crypto';
import { knownMinors } from '../../authentication/kubernetes-version.ts';
import type { ValidationOptions } from '../../authentication/validation-options.ts';
import { printDocument } from '../../generators/document/print-document.ts';
import { hashAnonymous } from '../../generators/node-file/hash-anonymous.ts';
import type { World } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { readSoundTarget } from '../read-sound-target.ts';
import type { Revision } from './revision.ts';

/** An environment as the demo uses it: a revision, or the report that says why there is none. */
export type CompiledRevision =
  | { revision: Revision; validation: ValidationOptions; report?: never }
  | { revision?: never; report: string; exitCode: Outcome['exitCode'] };

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
  const target = readSoundTarget(folder, destination, world);
  if (target.report !== undefined) return target;
  const { compiled } = target;
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
