import { existsSync } from 'node:fs';
import { findPart } from './find-part.ts';
import { findProgram } from './find-program.ts';

const parts = [
  ...['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubelet', 'kubectl'],
];
const programs = [
  'containerd',
  'ctr',
  'runc',
  'busybox',
  'curl',
  'flock',
  'ip',
  'nsenter',
  'unshare',
  'openssl',
];

/** Why there can be no control plane on this machine, for a test to be skipped with, or undefined. */
export function findMissing(): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (process.getuid?.() !== 0) return 'it needs root, for network and mount namespaces';
  if (!existsSync('/sys/fs/cgroup')) return 'it needs cgroups';
  const absent = [
    ...parts.filter((name) => !findPart(name)).map((name) => `${name} (scripts/build-parts)`),
    ...programs.filter((name) => !findProgram(name)),
  ];
  return absent.length > 0 ? `not installed: ${absent.join(', ')}` : undefined;
}
