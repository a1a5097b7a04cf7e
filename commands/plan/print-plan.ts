import type { ControlPlaneChange, ControlPlaneState } from '../../generators/k0rdent/plan-control-planes.ts';
import type { Outcome } from '../outcome.ts';
import { printCount } from '../report/print-count.ts';

/** The plan of one destination. */
export interface PlannedDestination {
  destination: string;
  /** How many control planes are run from there. */
  controlPlanes: number;
  changes: readonly ControlPlaneChange[];
}

const effects = {
  recreate: 'recreated',
  reload: 'reloaded',
  first: 'set up for the first time',
  removed: 'left without a document',
} as const;

/** The plan for people: one line a control plane on stdout, the sums on stderr. An empty plan prints nothing. */
export function printPlan(
  environment: string,
  destinations: readonly PlannedDestination[],
): Pick<Outcome, 'stdout' | 'stderr'> {
  const changes = destinations.flatMap((each) => each.changes);
  const known = destinations.reduce((sum, { controlPlanes }) => sum + controlPlanes, 0);
  if (changes.length === 0) {
    const all =
      known === 0
        ? 'No control plane is run by k0rdent'
        : `Nothing changes for ${printCount(known, 'control plane')}`;
    return { stdout: '', stderr: `${environment}: ${all}.\n` };
  }
  const width = Math.max(...changes.map(({ object }) => object.length));
  const lines = destinations
    .filter((each) => each.changes.length > 0)
    .map(({ destination, changes: own }) => {
      const rows = own.map(
        ({ effect, object, before, after }) =>
          `  ${effect.padEnd(8)}  ${object.padEnd(width)}  ${describe(before, after)}\n`,
      );
      return `${destination}\n${rows.join('')}`;
    });
  const sums = Object.entries(effects).flatMap(([effect, words]) => {
    const count = changes.filter((change) => change.effect === effect).length;
    return count === 0 ? [] : [`${printCount(count, 'control plane')} ${words}`];
  });
  return { stdout: lines.join(''), stderr: `${environment}: ${sums.join(', ')}.\n` };
}

/** From which hash in the file's name to which; where that stays the same, those of the bytes, or what else changes. */
function describe(before: ControlPlaneState | undefined, after: ControlPlaneState | undefined): string {
  const isReload = before !== undefined && before.file === after?.file;
  const show = (state: ControlPlaneState | undefined) => {
    if (state === undefined) return '-';
    const [, hash] = /^config-(.+)\.yaml$/.exec(state.file) ?? [];
    return isReload || hash === undefined ? state.sha256.slice(0, 8) : hash;
  };
  const [from, to] = [show(before), show(after)];
  if (from !== to || before === undefined || after === undefined) return `${from} -> ${to}`;
  return before.secret === after.secret
    ? `${before.file} -> ${after.file}`
    : `Secret ${before.secret} -> ${after.secret}`;
}
