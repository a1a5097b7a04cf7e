import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../lab/find-program.ts';

/** Every program that the agent starts. Its steps on disk are calls of these. */
const programs = [
  ...['awk', 'cat', 'chmod', 'curl', 'cut', 'flock', 'grep', 'head', 'mkdir', 'mv', 'rm', 'sed'],
  ...['sha256sum', 'sleep', 'stat', 'sync', 'tail', 'tr'],
];

/** A folder for PATH in which the agent dies at a step of its own. */
export interface DeadlyPath {
  readonly folder: string;
  /** From now on SIGKILL comes before or after the Nth program that is started; 0 is never. */
  arm(step: number, when: 'before' | 'after'): void;
  /** How many programs were started since. */
  count(): number;
}

/**
 * Puts a script in the place of each program; the one whose turn it is kills the whole process group, as the kernel
 * does with a container.
 */
export function makeDeadlyPath(directory: string): DeadlyPath {
  const folder = join(directory, 'deadly');
  const counter = join(directory, 'counter');
  mkdirSync(folder);
  for (const name of programs) {
    const real = findProgram(name);
    if (real === undefined) throw new Error(`${name} is not installed`);
    const script = `#!/bin/dash
echo >>'${counter}.calls'
read -r step moment <'${counter}'
[ "$step" != 0 ] || exec ${real} "$@"
calls=0
while read -r _; do calls=$((calls + 1)); done <'${counter}.calls'
[ "$calls" = "$step" ] || exec ${real} "$@"
[ "$moment" = after ] || kill -KILL 0
${real} "$@"
kill -KILL 0
`;
    writeFileSync(join(folder, name), script);
    chmodSync(join(folder, name), 0o755);
  }
  return {
    folder,
    arm: (step, when) => {
      writeFileSync(counter, `${step} ${when}\n`);
      writeFileSync(`${counter}.calls`, '');
    },
    count: () => readFileSync(`${counter}.calls`).length,
  };
}
