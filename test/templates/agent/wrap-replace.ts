import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../lab/find-program.ts';
import { fileName } from './start-agent.ts';

/**
 * A folder for the agent's PATH in which lines of shell run whenever the file that the API server reads is about to be
 * replaced; an `exit` in them is the end of the attempt to replace it.
 */
export function wrapReplace(directory: string, before: string): string {
  const folder = mkdtempSync(join(directory, 'programs-'));
  writeFileSync(
    join(folder, 'mv'),
    `#!/bin/sh
case $3 in
  */${fileName}) ${before} ;;
esac
exec ${findProgram('mv')} "$@"
`,
  );
  chmodSync(join(folder, 'mv'), 0o755);
  return folder;
}
