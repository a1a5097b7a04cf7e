import { describe, expect, it } from 'vitest';
import { trialBudget } from '../../../../authentication/refusals/probe/issuer-rehearsal.ts';
import { shareTrials } from '../../../../authentication/refusals/probe/share-trials.ts';

/** An answer for issuers that are known by what they cost, and how much was asked for in all. */
function share(costs: readonly number[]) {
  let spent = 0;
  const answers = shareTrials(costs, (cost, limit) => {
    spent += Math.min(cost, limit);
    return cost > limit ? [{ rule: 'expression-cost', limit }] : [];
  });
  return { spent, refused: answers.map(([answer]) => answer?.limit) };
}
const many = (count: number, cost: number) => Array.from({ length: count }, () => cost);

describe('what trying tokens may cost in a document', () => {
  it.each([
    ['one costly issuer gets what it needs', many(1, 900_000), undefined],
    ['eight too', many(8, trialBudget), undefined],
    ['nine get a quarter', many(9, trialBudget), 250_000],
    ['sixty-four get little', many(64, trialBudget), 64_000],
    ['and still enough where they cost little', many(64, 60_000), undefined],
    ['thousands get less', many(2_000, trialBudget), 4_000],
  ])('%s', (_, costs, limit) => {
    const { spent, refused } = share(costs);
    expect(new Set(refused)).toEqual(new Set([limit]));
    expect(spent).toBeLessThanOrEqual(1.4 * 8 * trialBudget);
  });

  it('is spent on those that need it, wherever they stand', () => {
    const costs = [...many(60, 5_000), ...many(4, 800_000)];
    expect(share(costs).refused).toEqual(many(64, 0).map(() => undefined));
    const costly = [...many(50, 5_000), ...many(14, 800_000)];
    const { refused } = share(costly);
    expect(share([...costly].reverse()).refused).toEqual([...refused].reverse());
    expect(refused).toEqual([...many(50, 0).map(() => undefined), ...many(14, 250_000)]);
  });
});
