import { generalize } from './generalize.ts';
import type { Rehearsal } from './rehearsal.ts';

/**
 * The rehearsals that failed, those together that one finding is for: of one TokenCase and in the same way, on whatever
 * clusters, each perhaps with its own audience, and for whatever organisations of a class.
 */
export function groupFailures(rehearsals: readonly Rehearsal[]): readonly (readonly Rehearsal[])[] {
  const groups = new Map<string, Rehearsal[]>();
  for (const rehearsal of rehearsals) {
    if (rehearsal.passed) continue;
    const key = describe(rehearsal);
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [rehearsal]);
    else others.push(rehearsal);
  }
  return [...groups.values()];
}

function describe({ answer, differences, tokenCase }: Rehearsal): string {
  const step = answer.trace.findLast(({ outcome }) => outcome === 'failed');
  const way =
    answer.outcome === 'user'
      ? [answer.user.username, differences]
      : [answer.outcome, step?.about, step?.path?.slice(2), differences.map(({ path }) => path)];
  return generalize(JSON.stringify([tokenCase.manifest.name, way]), tokenCase);
}
