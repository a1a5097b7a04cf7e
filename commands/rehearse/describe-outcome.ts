import type { Identification } from '../../authentication/identify/identification.ts';
import { shortenRefusal } from '../../model/rehearse/shorten-refusal.ts';

/** What becomes of a token, in a line: `acme:ann, groups acme:admins`, or why it is refused. */
export function describeOutcome(answer: Identification): string {
  if (answer.outcome === 'unverified') return `not known: ${answer.reason}`;
  if (answer.outcome === 'refused') return `refused: ${shortenRefusal(answer.refused)}`;
  const { username, groups } = answer.user;
  const name = username === '' ? '""' : username;
  return groups === null || groups.length === 0 ? name : `${name}, groups ${groups.join(' ')}`;
}
