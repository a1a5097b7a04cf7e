import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CelInput } from '../../../authentication/cel/wrap-input.ts';
import { compareWithObserved, type Difference, type ExpressionVector } from './compare-with-observed.ts';

type Gaps = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

function open<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), 'utf8')) as T;
}

const { claims, user, vectors } = open<{
  claims: Record<string, CelInput>;
  user: Record<string, CelInput>;
  vectors: ExpressionVector[];
}>('cel-expressions');
const releases = [...new Set(vectors.flatMap(({ observed }) => observed.flatMap((each) => each.releases)))];
const gapsFile = new URL('../../vectors/cel-known-gaps.json', import.meta.url);

/** What differs in a release, by aspect: the expressions, those with a wanted bool marked. */
function findGaps(release: string): Record<Difference['aspect'], string[]> {
  const minor = Number(release.split('.')[1]);
  const found = {} as Record<Difference['aspect'], string[]>;
  for (const vector of vectors) {
    const observed = vector.observed.find((each) => each.releases.includes(release))!;
    const input = vector.environment === 'user' ? user : { ...claims, huge: 9007199254740993n };
    for (const { aspect } of compareWithObserved(vector, observed, minor, input)) {
      const name = `${vector.environment}${vector.mustBeBool ? ' bool' : ''}: ${vector.expression}`;
      found[aspect] = [...(found[aspect] ?? []), name];
    }
  }
  return found;
}

describe.each(releases)('expressions observed on %s', (release) => {
  const found = findGaps(release);
  if (process.env.UPDATE_CEL_GAPS === '1') {
    const gaps = open<{ about: string; gaps: Record<string, unknown> }>('cel-known-gaps');
    writeFileSync(
      gapsFile,
      `${JSON.stringify({ ...gaps, gaps: { ...gaps.gaps, [release]: found } }, null, 1)}\n`,
    );
  }
  const { gaps } = open<{ gaps: Gaps }>('cel-known-gaps');

  it('are never accepted when upstream refuses them, but for the gaps that are known', () => {
    expect(found.looser ?? []).toEqual(gaps[release]?.looser ?? []);
  });

  it.each(['stricter', 'unverifiable', 'message', 'type', 'evaluation', 'cost'] as const)(
    'agree in this but for the gaps that are known, which are still there: %s',
    (aspect) => {
      expect(found[aspect] ?? []).toEqual(gaps[release]?.[aspect] ?? []);
    },
  );

  it('agree to at least 98 % in verdict and evaluation', () => {
    const wrong = [found.looser, found.stricter, found.unverifiable, found.evaluation].flatMap(
      (each) => each ?? [],
    );
    expect(wrong.length / vectors.length).toBeLessThan(0.02);
  });
});
