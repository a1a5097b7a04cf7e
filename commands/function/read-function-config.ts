import type { Finding } from '../../model/diagnostics/finding.ts';
import { printFieldPath } from '../../model/diagnostics/print-field-path.ts';
import type { Kind } from '../../model/kind.ts';
import type { Manifest } from '../../model/manifest.ts';
import { readManifests } from '../../model/shape/read-manifests.ts';
import { UsageError } from '../usage-error.ts';
import type { Item } from './resource-list.ts';
import { withoutInternals } from './without-internals.ts';

/**
 * The functionConfig as a Destination or an EnvironmentCheck.
 *
 * @throws UsageError where it is neither, or has a fault
 */
export function readFunctionConfig<K extends 'Destination' | 'EnvironmentCheck'>(
  value: Item | null | undefined,
  kind: K,
): Manifest<K> {
  if (value === undefined || value === null) {
    throw new UsageError(
      `There is no functionConfig. Give the function one of kind ${kind}: \`trustplane schema ${kind}\` describes it.`,
    );
  }
  const { manifests, findings } = readManifests([{ index: 0, value: withoutInternals(value) }]);
  const found = manifests[kind as Kind][0] as Manifest<K> | undefined;
  if (found !== undefined) return found;
  const faults = findings.map(describe).join(' ');
  throw new UsageError(
    faults === ''
      ? `The functionConfig is no ${kind} of trustplane.dev/v1alpha1. \`trustplane schema ${kind}\` describes one.`
      : `The functionConfig cannot be used. ${faults}`,
  );
}

function describe({ message, help, place }: Finding): string {
  const path = place !== undefined && 'path' in place ? printFieldPath(place.path) : '';
  return [path === '' ? '' : `${path}:`, message, help].filter(Boolean).join(' ');
}
