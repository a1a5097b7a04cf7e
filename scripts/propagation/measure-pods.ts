import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ControlPlane } from '../../test/lab/start-control-plane.ts';

/** What the pods of the first node need, from the kernel's books. The lab runs no pods but those that are measured. */
export interface PodMeter {
  /** Seconds of CPU of all pods since the node was there, those that are gone included. */
  processorSeconds(): number;
  /** The most that any container has had at a time, in bytes, page cache included, among those looked at so far. */
  peakMemory(): number;
  stop(): void;
}

const root = '/sys/fs/cgroup';
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** Version 1 and version 2 of cgroups have other files for the same. */
export function measurePods(lab: ControlPlane): PodMeter {
  const isUnified = existsSync(join(root, 'cgroup.controllers'));
  const name = `${lab.namespaces.id}-${lab.nodes[0]!.name}`;
  const memory = isUnified ? join(root, name) : join(root, 'memory', name);
  const peakFile = isUnified ? 'memory.peak' : 'memory.max_usage_in_bytes';
  let peak = 0;
  const look = (folder: string) => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name: inner } of folders) look(join(folder, inner));
    // A leaf is a container.
    if (folders.length === 0 && folder !== memory) peak = Math.max(peak, Number(read(folder, peakFile)));
  };
  const timer = setInterval(() => {
    try {
      look(memory);
    } catch (error) {
      // Containers come and go.
      if (!['ENOENT', 'ENODEV'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }, 200);
  timer.unref();
  return {
    processorSeconds: () =>
      isUnified
        ? Number(/usage_usec (\d+)/.exec(read(root, name, 'cpu.stat'))![1]) / 1e6
        : Number(read(root, 'cpuacct', name, 'cpuacct.usage')) / 1e9,
    peakMemory: () => peak,
    stop: () => clearInterval(timer),
  };
}
