import { suggestName } from '../diagnostics/suggest-name.ts';
import { group } from '../kind.ts';

const known = new Map<string, boolean>();

/** Whether a group is ours, or a slip of the finger away from it. */
export function resemblesOurGroup(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    answer = name === group || suggestName(name, [group]) !== undefined;
    known.set(name, answer);
  }
  return answer;
}
