import { readFileSync } from 'node:fs';

/** The first child of a process, by its id outside any PID namespace; undefined while there is none. */
export function findChild(pid: number): number | undefined {
  try {
    const [first] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    return first ? Number(first) : undefined;
  } catch {
    return undefined;
  }
}
