import { trialBudget } from './issuer-rehearsal.ts';

/** What a question may cost; those for whom one level is too little are asked again with the next. */
const levels = [4_000, 16_000, 64_000, 250_000, trialBudget];

/** Enough for nearly every issuer; the same for nearly every document, so that answers can be remembered. */
const usual = 64_000;

/** What a question may cost for all issuers of a document together. */
const documentBudget = 8 * trialBudget;

/**
 * Asks about the issuers of a document, so that many costly ones do not take as many times as long. All are asked with a
 * little; those for whom it is too little (`expression-cost`) with four times as much, for as long as they are few
 * enough for the document's budget. So what an issuer gets depends on how many are costly, and not on their order, and
 * an answer that was complete is what it would be with the whole budget.
 */
export function shareTrials<Issuer, Answer extends { readonly rule: string }>(
  issuers: readonly Issuer[],
  ask: (issuer: Issuer, trialLimit: number) => readonly Answer[],
): (readonly Answer[])[] {
  const fits = (level: number, count: number) => level * count <= documentBudget;
  let at = levels.findLastIndex((level) => level <= usual && fits(level, issuers.length));
  if (at < 0) at = 0;
  const answers = issuers.map((issuer) => ask(issuer, levels[at]!));
  for (at++; at < levels.length; at++) {
    const costly = [...answers.keys()].filter((index) => answers[index]!.some(isCost));
    if (costly.length === 0 || !fits(levels[at]!, costly.length)) break;
    for (const index of costly) answers[index] = ask(issuers[index]!, levels[at]!);
  }
  return answers;
}

function isCost({ rule }: { readonly rule: string }): boolean {
  return rule === 'expression-cost';
}
