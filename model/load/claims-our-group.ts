import { kinds } from '../kind.ts';
import { listStatedGroups } from './list-stated-groups.ts';
import { resemblesOurGroup } from './resembles-our-group.ts';

/** What a double-quoted text can hide our group with, and of these what can hide a letter of the word apiVersion. */
const escapes = /\\[uUx/\r\n]/;
const escapedLetters = /\\(?:u00|U000000|x)[4-7][\da-f]/i;

const kindOfOurs = new RegExp(
  `(?:^|[{,])[\\t ?-]*["']?kind["']?\\s*:\\s*["']?(?:${kinds.join('|')})["']?\\s*(?:$|[,}#])`,
  'm',
);

/**
 * Whether a text may hold a document of our group, or of a group whose name is so near to ours that it must be
 * a slip, or of one of our kinds without any group. Decided from the text alone and rather once too often: it only
 * spares foreign files the parser, what a document is decides its content.
 */
export function claimsOurGroup(text: string): boolean {
  if (text.includes('trustplane') || /trustplane/i.test(text)) return true;
  const namesVersion = text.includes('apiVersion');
  if (namesVersion ? escapes.test(text) : escapedLetters.test(text)) return true;
  if (namesVersion) return listStatedGroups(text).some(resemblesOurGroup);
  return text.includes('kind') && kindOfOurs.test(text);
}
