import { suggestName } from '../diagnostics/suggest-name.ts';
import { group } from '../kind.ts';

const apiVersionLine = /^[\t -]*["']?apiVersion["']?[\t ]*:[\t ]*["']?([A-Za-z0-9.-]+)\//gm;
const known = new Map<string, boolean>();

/**
 * Whether a text may hold a document of our group, or of a group whose name is so near to ours that it must be
 * a slip. Decided from the text alone, so that foreign files need not be parsed (they may be templates).
 */
export function claimsOurGroup(text: string): boolean {
  if (text.includes(`${group}/`)) return true;
  for (const match of text.matchAll(apiVersionLine)) if (resemblesOurGroup(match[1]!)) return true;
  return false;
}

/** Whether a group is ours, or a slip of the finger away from it. */
export function resemblesOurGroup(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    answer = name === group || suggestName(name, [group]) !== undefined;
    known.set(name, answer);
  }
  return answer;
}
