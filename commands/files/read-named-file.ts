import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { World } from '../command.ts';
import { EnvironmentError } from '../environment-error.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The bytes of a file that was named on the command line; `-` is stdin. Nothing keeps it inside a work tree. What it
 * should be, with its article, is in the messages.
 *
 * @throws UsageError where there is no such file, EnvironmentError where it cannot be read
 */
export function readNamedFile(path: string, world: World, what = 'a YAML file'): Buffer {
  if (path === '-') return world.readStdin();
  const name = escapeInvisible(path);
  try {
    return readFileSync(resolve(world.cwd, path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(`There is no file ${name}. Name ${what}, or - to read stdin.`);
    if (code === 'EISDIR') throw new UsageError(`${name} is a folder. Name the files in it.`);
    throw new EnvironmentError(
      `${name} cannot be read: ${escapeInvisible(message)}. Give the user that runs this the right to read it.`,
    );
  }
}
