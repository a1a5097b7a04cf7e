import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CelInput } from '../../../authentication/cel/wrap-input.ts';
import { findPart } from '../../lab/find-part.ts';
import { compareExpression } from './compare-expression.ts';
import { type Oracle, startOracle } from './oracle.ts';
import { printJsonInput } from './print-json-input.ts';
import { sampledMinors } from './sampled-minors.ts';
import { TallyKeeper } from './tally.ts';

interface Corpus {
  readonly claims: Readonly<Record<string, CelInput>>;
  readonly user: Readonly<Record<string, CelInput>>;
  readonly sources: readonly {
    readonly source: string;
    readonly mappings?: readonly string[];
    readonly claimRules?: readonly string[];
    readonly userRules?: readonly string[];
  }[];
}

const file = new URL('../../vectors/cel-corpus.json', import.meta.url);
const { claims, user, sources } = JSON.parse(readFileSync(file, 'utf8')) as Corpus;
const cases = sources.flatMap(({ source, mappings = [], claimRules = [], userRules = [] }) => [
  ...mappings.map((text) => ({ source, text, environment: 'claims', mustBeBool: false }) as const),
  ...claimRules.map((text) => ({ source, text, environment: 'claims', mustBeBool: true }) as const),
  ...userRules.map((text) => ({ source, text, environment: 'user', mustBeBool: true }) as const),
]);

describe.each(sampledMinors)('published expressions on 1.%i', (minor) => {
  const available = findPart(`oracle-1.${minor}`) !== undefined;
  if (!available) {
    console.warn(
      `SKIPPED: no published expression is compared: TRUSTPLANE_PARTS_BIN has no oracle-1.${minor}`,
    );
  }
  let oracle: Oracle;
  beforeAll(() => {
    if (available) oracle = startOracle(minor)!;
  });
  afterAll(() => oracle?.stop());

  it.skipIf(!available)(`compile and evaluate as upstream does: ${cases.length}`, async () => {
    const keeper = new TallyKeeper('published', minor);
    const differences: string[] = [];
    for (const { source, text: expression, environment, mustBeBool } of cases) {
      const input = environment === 'user' ? user : claims;
      const asked = { expression, environment, mustBeBool };
      const answer = await oracle.ask({ operation: 'evaluate', ...asked, input: printJsonInput(input) });
      const { compiled, evaluated } = compareExpression({ ...asked, input }, answer, minor);
      const comparison = compiled.verdict === 'same' && evaluated !== undefined ? evaluated : compiled;
      keeper.add(comparison);
      const { verdict, ours, upstream } = comparison;
      if (verdict !== 'same' && verdict !== 'unverifiable') {
        differences.push(
          `${expression} (${source}): ${verdict}\n  here:     ${ours}\n  upstream: ${upstream}`,
        );
      }
    }
    expect(differences).toEqual([]);
    const { verdicts } = keeper.write();
    expect((verdicts.unverifiable ?? 0) / cases.length).toBeLessThan(0.005);
  });
});
