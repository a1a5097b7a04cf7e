import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { World } from '../command.ts';
import { EnvironmentError } from '../environment-error.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import { inputLimit } from './input-limit.ts';

/**
 * The bytes of a file that was named on the command line; `-` is stdin. Nothing keeps it inside a work tree. What it
 * should be, with its article, is in the messages.
 *
 * @throws UsageError where there is no such file or it is far too large, EnvironmentError where it cannot be read
 */
export function readNamedFile(path: string, world: World, what = 'a YAML file'): Buffer {
  if (path === '-') return world.readStdin();
  const name = escapeInvisible(path);
  try {
    return read(resolve(world.cwd, path), name);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && path.includes('\uFFFD'))
      throw new UsageError(
        `${name} cannot be opened, because its name is not UTF-8. Rename it, or give what is in it on stdin, with -.`,
      );
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(`There is no file ${name}. Name ${what}, or - to read stdin.`);
    if (code === 'EISDIR') throw new UsageError(`${name} is a folder. Name the files in it.`);
    throw new EnvironmentError(
      `${name} cannot be read: ${escapeInvisible(message)}. Give the user that runs this the right to read it.`,
    );
  }
}

/** Bit by bit, because a pipe or a device does not say how long it is. */
function read(path: string, name: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; size <= inputLimit; ) {
      const chunk = Buffer.allocUnsafe(1 << 18);
      const length = readSync(descriptor, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
      size += length;
    }
  } finally {
    closeSync(descriptor);
  }
  throw new UsageError(
    `${name} has more than ${inputLimit} bytes, so it is not what is wanted here. Name another file.`,
  );
}
