import { listCandidates } from '../model/diagnostics/list-candidates.ts';
import type { Target } from './target.ts';
import { UsageError } from './usage-error.ts';

/**
 * The destination that is meant: the one called so, else the only one.
 *
 * @param instead what is said besides where the choice is open: how the caller is asked for all of them
 * @throws UsageError with the candidates where there is no such destination or the choice is open
 */
export function chooseTarget(targets: readonly Target[], name: string | undefined, instead = ''): Target {
  const names = targets.map((target) => target.name);
  if (name === undefined) {
    if (targets.length === 1) return targets[0]!;
    throw new UsageError(
      `Which destination? Add --destination NAME. The destinations are: ${names.join(', ')}.${instead}`,
    );
  }
  const target = targets.find((candidate) => candidate.name === name);
  if (target !== undefined) return target;
  throw new UsageError(`There is no destination "${name}". ${listCandidates(name, names, 'destinations')}`);
}
