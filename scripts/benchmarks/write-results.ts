import { readFileSync, writeFileSync } from 'node:fs';

const end = '<!-- end of figures -->';

/** Puts the figures between the markers of a page, which name the script; the words around them stay. */
export function writeResults(page: string, text: string, script = 'scripts/bench'): void {
  const begin = `<!-- figures: written by ${script} --write -->`;
  const before = readFileSync(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} lacks the lines "${begin}" and "${end}"`);
  writeFileSync(page, `${before.slice(0, from + begin.length)}\n\n${text}\n${before.slice(to)}`);
}
