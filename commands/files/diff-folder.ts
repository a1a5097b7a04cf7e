import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { listRenderedFiles } from './list-rendered-files.ts';
import type { RenderedFolder } from './rendered-folder.ts';

/** How a folder differs from what it should hold, as a unified diff; empty where it does not. */
export function diffFolder({ root, files, part }: RenderedFolder, cwd: string): string {
  const base = resolve(cwd, root);
  const present = listRenderedFiles(base);
  let diff = '';
  for (const { path, text } of files) {
    const entry = present.get(path);
    present.delete(path);
    const before =
      entry === undefined || entry === 'folder' ? undefined : readFileSync(join(base, path), 'utf8');
    if (before !== text) diff += printDiff(join(root, path), before, text);
  }
  for (const [path, entry] of present) {
    if (entry === 'owned' && path.startsWith(part))
      diff += printDiff(join(root, path), readFileSync(join(base, path), 'utf8'), undefined);
  }
  return diff;
}

function printDiff(path: string, before: string | undefined, after: string | undefined): string {
  const from = before === undefined ? '/dev/null' : `a/${path}`;
  const to = after === undefined ? '/dev/null' : `b/${path}`;
  const patch = createTwoFilesPatch(from, to, before ?? '', after ?? '', undefined, undefined, {
    context: 3,
  });
  return patch.replace(/^=+\n/, '');
}
