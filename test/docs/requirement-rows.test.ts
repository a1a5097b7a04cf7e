import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chainRefusals } from '../refusals/chain-refusals.ts';
import { fluxRefusals } from '../refusals/flux-refusals.ts';
import { gardenerRefusals } from '../refusals/gardener-refusals.ts';

/** The cells of the rows of a page's tables, by the id that stands first. */
function readRows(page: string): Map<string, string[]> {
  const lines = readFileSync(join('docs/reference', page), 'utf8').split('\n');
  return new Map(
    lines.flatMap((line): [string, string[]][] => {
      const cells = line.split('|').map((cell) => cell.trim());
      return /^S\d-/.test(cells[1] ?? '') ? [[cells[1]!, cells.slice(2, -1)]] : [];
    }),
  );
}

const features = Array.from({ length: 12 }, (_, index) => `S2-F${index + 1}`);
const steps = ['7', '8', '10', '11', '15.3', '15.4', '15.5', '15.6'].map((step) => `S3-${step}`);
const mistakes = [2, 3, 4, 5, 6, 7, 8, 10].map((number) => `S3-M${number}`);

it.each([
  ['k0rdent.md', features],
  ['gardener.md', steps],
])('each row of %s points at a test that is there', (page, ids) => {
  const rows = readRows(page);
  for (const id of ids) {
    const paths = [...(rows.get(id)?.[1] ?? '').matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path!);
    expect(paths, id).not.toEqual([]);
    for (const path of paths) expect(existsSync(join('docs/reference', path)), `${id}: ${path}`).toBe(true);
  }
});

it('each mistake names rules, each with a case that breaks it', () => {
  const cases = new Set(
    [...chainRefusals, ...fluxRefusals, ...gardenerRefusals].map((refusal) =>
      refusal.case === undefined ? refusal.rule : `${refusal.rule}: ${refusal.case}`,
    ),
  );
  const rows = readRows('gardener.md');
  for (const id of mistakes) {
    const named = (rows.get(id)?.[1] ?? '').replaceAll('`', '').split('; ');
    for (const name of named) expect([...cases], id).toContain(name);
  }
});
