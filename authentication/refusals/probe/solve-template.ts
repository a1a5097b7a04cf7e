import type { ClaimPath } from './claim-path.ts';
import type { Template } from './template.ts';

/** The claims that make a template give a name; the claims of a solution are by their path, as JSON. */
export type Solution = ReadonlyMap<string, { readonly path: ClaimPath; readonly text: string }>;

const limit = 16;

/** The ways in which a template can give a name, a claim that stands twice having the same text; some of them. */
export function solveTemplate(template: Template, name: string): Solution[] {
  const solutions: Solution[] = [];
  solve(template, name, new Map(), solutions);
  return solutions;
}

function solve([part, ...rest]: Template, name: string, found: Solution, solutions: Solution[]): void {
  if (solutions.length === limit) return;
  if (part === undefined) {
    if (name === '') solutions.push(found);
    return;
  }
  if (typeof part === 'string') {
    if (name.startsWith(part)) solve(rest, name.slice(part.length), found, solutions);
    return;
  }
  const key = JSON.stringify(part);
  const bound = found.get(key)?.text;
  if (bound !== undefined) {
    if (name.startsWith(bound)) solve(rest, name.slice(bound.length), found, solutions);
    return;
  }
  for (let length = rest.length === 0 ? name.length : 1; length <= name.length; length++) {
    const text = name.slice(0, length);
    solve(rest, name.slice(length), new Map([...found, [key, { path: part, text }]]), solutions);
  }
}
