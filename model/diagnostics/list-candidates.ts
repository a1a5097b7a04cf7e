import { suggestName } from './suggest-name.ts';

/** The sentence that follows an unknown name: what was probably meant, or what there is to choose from. */
export function listCandidates(word: string, candidates: readonly string[], plural: string): string {
  if (candidates.length === 0) return `There are no ${plural}.`;
  const suggestion = suggestName(word, candidates);
  const shown = [...candidates].sort().slice(0, 10).join(', ');
  const rest = candidates.length > 10 ? ` and ${candidates.length - 10} more` : '';
  return `${suggestion === undefined ? '' : `Did you mean "${suggestion}"? `}The ${plural} are: ${shown}${rest}.`;
}
