import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRule } from '../../model/rules/rules.ts';
import { judgeFixture } from './judge-fixture.ts';

const root = join(import.meta.dirname, 'fixtures');
/** Rules that in a plain file are part of decoding it. */
const isDecoding = new Set(['api-version', 'field-version']);

for (const rule of readdirSync(root).sort()) {
  describe(rule, () => {
    it('is a rule, with a document that breaks it and one that does not', () => {
      expect(findRule(rule)).toBeDefined();
      expect(readdirSync(join(root, rule))).toEqual(expect.arrayContaining(['bad.yaml', 'good.yaml']));
    });

    for (const file of readdirSync(join(root, rule)).sort()) {
      if (file.startsWith('good')) {
        it(`${file} has nothing against it`, async () => {
          expect(await judgeFixture(join(root, rule, file))).toEqual([]);
        });
      } else {
        it(`${file} is refused`, async () => {
          const found = await judgeFixture(join(root, rule, file));
          // What the release cannot even decode is reported as that, in kube-apiserver's own words.
          expect(found).toContain(isDecoding.has(rule) ? 'decoding' : rule);
          // What we refuse on top of the API server is what it would load.
          const upstream = found.filter((id) => findRule(id)!.origin === 'upstream');
          if (findRule(rule)!.origin === 'trustplane') expect(upstream).toEqual([]);
        });
      }
    }
  });
}
