import { readFileSync } from 'node:fs';

/** The command line or the environment of a process, each entry with a NUL behind it; empty where it has ended. */
export function readProcess(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}
