import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { findProcesses } from '../find-processes.ts';

const setting = 'fs.inotify.max_user_instances';
/** Seen: six in a kubelet, four in an API server, one in containerd; the controller-manager's is added once. */
const perNode = 11;

/**
 * Says where root cannot have as many inotify instances as so many nodes need; undefined where it can. Without them a kubelet
 * would end because of its container statistics, and an API server would look at its file once a minute and say nothing.
 */
export function checkInotify(nodes: number): string | undefined {
  const limit = Number(readFileSync(`/proc/sys/${setting.replaceAll('.', '/')}`, 'utf8'));
  const used = findProcesses(isOfRoot).reduce((sum, pid) => sum + countInstances(pid), 0);
  const needed = nodes * perNode + 1;
  if (used + needed <= limit) return undefined;
  return (
    `${used} of root's ${limit} inotify instances are in use, and ${nodes} nodes need ${needed}, ${used + needed - limit} ` +
    `more than are left: end another lab, or sysctl ${setting}=${Math.max(512, 2 * (used + needed))}`
  );
}

function isOfRoot(pid: string): boolean {
  try {
    return /^Uid:\t0\t/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function countInstances(pid: string): number {
  const directory = `/proc/${pid}/fd`;
  try {
    return readdirSync(directory).filter((name) => isInstance(`${directory}/${name}`)).length;
  } catch {
    return 0;
  }
}

function isInstance(link: string): boolean {
  try {
    return readlinkSync(link) === 'anon_inode:inotify';
  } catch {
    return false;
  }
}
