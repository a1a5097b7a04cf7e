import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { World } from '../../commands/command.ts';
import { testWorld } from './test-world.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A world whose working folder is a new one with these files. */
export function makeWorld(files: Readonly<Record<string, string | Buffer>> = {}, stdin = ''): World {
  const cwd = mkdtempSync(join(tmpdir(), 'trustplane-'));
  folders.push(cwd);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  return { ...testWorld(cwd), readStdin: () => Buffer.from(stdin) };
}
