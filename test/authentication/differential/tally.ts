import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison } from './comparison.ts';

/** How often what came out, for one area and one minor. */
export interface Tally {
  readonly area: string;
  readonly minor: number;
  readonly cases: number;
  readonly verdicts: Readonly<Partial<Record<Comparison['verdict'], number>>>;
  /** Refusals by both, and how many of them are in the same words. */
  readonly refusals: number;
  readonly sameWords: number;
}

/** Counts comparisons, and leaves the sum where TRUSTPLANE_FIDELITY says, for the table of the documentation. */
export class TallyKeeper {
  readonly #area: string;
  readonly #minor: number;
  readonly #verdicts: Partial<Record<Comparison['verdict'], number>> = {};
  #cases = 0;
  #refusals = 0;
  #sameWords = 0;

  constructor(area: string, minor: number) {
    this.#area = area;
    this.#minor = minor;
  }

  add({ verdict, sameWords }: Comparison): void {
    this.#cases += 1;
    this.#verdicts[verdict] = (this.#verdicts[verdict] ?? 0) + 1;
    if (sameWords === undefined) return;
    this.#refusals += 1;
    if (sameWords) this.#sameWords += 1;
  }

  write(): Tally {
    const tally: Tally = {
      area: this.#area,
      minor: this.#minor,
      cases: this.#cases,
      verdicts: this.#verdicts,
      refusals: this.#refusals,
      sameWords: this.#sameWords,
    };
    const folder = process.env.TRUSTPLANE_FIDELITY;
    if (folder !== undefined && this.#cases > 0) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${this.#area}-${this.#minor}.json`), JSON.stringify(tally));
    }
    return tally;
  }
}
