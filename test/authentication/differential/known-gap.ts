import { readFileSync } from 'node:fs';
import type { Comparison } from './comparison.ts';

/** A difference from upstream that is known, in `differential-known-gaps.json`. */
export interface KnownGap {
  readonly name: string;
  readonly area: string;
  readonly verdict: Comparison['verdict'];
  /** The first and the last minor that it is there in. */
  readonly minors: readonly [number, number];
  /** What our answer and upstream's look like then, as regular expressions. */
  readonly ours: string;
  readonly upstream: string;
  readonly why: string;
  /** An expression or a document that shows it. */
  readonly example: string;
}

const file = new URL('../../vectors/differential-known-gaps.json', import.meta.url);

export const knownGaps: readonly KnownGap[] = JSON.parse(readFileSync(file, 'utf8')).gaps;

/** Where an expression is part of what is compared. */
const aboutExpressions = ['validate', 'authenticate'];

/** The gap that explains a difference; those of expressions do so in configurations, too. */
export function findKnownGap(area: string, minor: number, comparison: Comparison): KnownGap | undefined {
  return knownGaps.find(
    (gap) =>
      (gap.area === area ||
        (aboutExpressions.includes(area) && (gap.area === 'compile' || gap.area === 'evaluate'))) &&
      gap.verdict === comparison.verdict &&
      gap.minors[0] <= minor &&
      minor <= gap.minors[1] &&
      new RegExp(gap.ours, 's').test(comparison.ours) &&
      new RegExp(gap.upstream, 's').test(comparison.upstream),
  );
}
