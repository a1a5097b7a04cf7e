import { existsSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeCgroups } from '../lab/control-plane/make-cgroups.ts';
import { startNamespaces } from '../lab/control-plane/start-namespaces.ts';
import { waitUntil } from '../lab/wait-until.ts';

// What a lab does, without its components: tells where everything is and waits for its end.
const namespaces = await startNamespaces(['10.99.0.1']);
const name = `${namespaces.id}-node-1`;
makeCgroups(name);
const mount = `mount -t tmpfs tmpfs ${namespaces.directory}`;
const sign = `${namespaces.directory}/mounted`;
// A daemon that is nobody's child, as the shims of containers are.
const daemon = namespaces.start('daemon', 'sh', [
  '-c',
  `(setsid sleep 1000 &) && ${mount} && true >${sign} && exec sleep 1000`,
]);
// On what it mounted, which only the namespaces' processes see.
await waitUntil(
  () => `the daemon runs:\n${daemon.log()}`,
  () => existsSync(`/proc/${namespaces.firstPid}/root${sign}`),
);
const namespace = readlinkSync(`/proc/${namespaces.firstPid}/ns/pid`);
// The first hierarchy of version 1, or version 2.
const cgroup = ['/sys/fs/cgroup/pids', '/sys/fs/cgroup'].map((root) => join(root, name)).find(existsSync);
console.log(JSON.stringify({ directory: namespaces.directory, cgroup, namespace }));
setInterval(() => {}, 1000);
