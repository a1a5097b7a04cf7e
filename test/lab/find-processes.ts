import { readdirSync } from 'node:fs';

/** The ids of the running processes that are meant, as texts. */
export function findProcesses(isMeant: (pid: string) => boolean): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isMeant(name));
}
