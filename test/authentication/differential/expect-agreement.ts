import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPart } from '../../lab/find-part.ts';
import { arbitraryChoices } from './arbitrary-choices.ts';
import { Choices } from './choices.ts';
import type { Comparison } from './comparison.ts';
import { findKnownGap } from './known-gap.ts';
import { type Oracle, startOracle } from './oracle.ts';
import { sampledMinors } from './sampled-minors.ts';
import { TallyKeeper } from './tally.ts';

/** What is compared, how often for each minor, and how. */
export interface DifferentialArea {
  readonly name: string;
  readonly cases: number;
  /** How many decisions a case takes at most. */
  readonly decisions: number;
  /** Builds one case and compares it; `shown` is what to print of it when there is a difference. */
  compare(
    choices: Choices,
    minor: number,
    oracle: Oracle,
  ): Promise<readonly (Comparison & { readonly shown: string; readonly area?: string })[]>;
}

const seed = Number(process.env.TRUSTPLANE_SEED ?? 20261121);
const factor = Number(process.env.TRUSTPLANE_CASES_FACTOR ?? 1);

/** Declares the tests of one area: for each sampled minor, generated cases on which we decide as upstream does. */
export function expectAgreement({ name, cases, decisions, compare }: DifferentialArea): void {
  describe.each(sampledMinors)(`${name} on 1.%i`, (minor) => {
    const available = findPart(`oracle-1.${minor}`) !== undefined;
    if (!available) {
      console.warn(`SKIPPED: nothing is compared, because TRUSTPLANE_PARTS_BIN has no oracle-1.${minor}`);
    }
    let oracle: Oracle;
    const keepers = new Map<string, TallyKeeper>();
    beforeAll(() => {
      if (available) oracle = startOracle(minor)!;
    });
    afterAll(() => {
      oracle?.stop();
      for (const keeper of keepers.values()) keeper.write();
    });

    const count = Math.ceil(cases * factor);
    it.skipIf(!available)(
      `as upstream does, in ${count} cases of seed ${seed}`,
      async () => {
        const property = fc.asyncProperty(arbitraryChoices(decisions), async (numbers) => {
          for (const comparison of await compare(new Choices(numbers), minor, oracle)) {
            const area = comparison.area ?? name;
            if (!keepers.has(area)) keepers.set(area, new TallyKeeper(area, minor));
            keepers.get(area)!.add(comparison);
            if (comparison.verdict === 'same' || findKnownGap(area, minor, comparison)) continue;
            const { shown, verdict, ours, upstream } = comparison;
            throw new Error(
              `${area} on 1.${minor}: ${verdict}\n${shown}\n  here:     ${ours}\n  upstream: ${upstream}`,
            );
          }
        });
        await fc.assert(property, { seed, numRuns: count, interruptAfterTimeLimit: 900_000 });
        expect(keepers.size).toBeGreaterThan(0);
      },
      1_200_000,
    );
  });
}
