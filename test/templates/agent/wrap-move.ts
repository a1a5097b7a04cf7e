import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../lab/find-program.ts';

/**
 * A folder for the agent's PATH in which lines of shell run whenever a file is about to be replaced: `$3` is its path,
 * and an `exit` is the end of the attempt to replace it.
 */
export function wrapMove(directory: string, before: string): string {
  const folder = mkdtempSync(join(directory, 'programs-'));
  const path = join(folder, 'mv');
  writeFileSync(path, `#!/bin/sh\n${before}\nexec ${findProgram('mv')} "$@"\n`);
  chmodSync(path, 0o755);
  return folder;
}
