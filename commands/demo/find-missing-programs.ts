import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../command.ts';

/** What the agent's scripts call, apart from what every POSIX system has. */
const programs = ['sh', 'curl', 'awk', 'flock', 'setsid', 'sha256sum', 'stat', 'sync'];

/** What the agent needs and this machine has not; it is made for Linux. */
export function findMissingPrograms(env: World['env']): string[] {
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  const missing = programs.filter((name) => !folders.some((folder) => isExecutable(join(folder, name))));
  return existsSync('/proc/uptime') ? missing : ['/proc/uptime (Linux)', ...missing];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
