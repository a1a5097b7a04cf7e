import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findLoadedHash } from '../find-loaded-hash.ts';
import { findPart } from '../find-part.ts';
import type { ControlPlaneCertificates } from '../make-certificates.ts';
import { readAuthenticationMetrics } from '../read-authentication-metrics.ts';
import { type Answer, type RequestOptions, requestHttps } from '../request-https.ts';
import { waitUntil } from '../wait-until.ts';
import { findChild } from './find-child.ts';
import { listApiServerFlags } from './list-api-server-flags.ts';
import { makeCgroups } from './make-cgroups.ts';
import type { Forwarder } from './start-forwarder.ts';
import { type InsideProcess, startInside } from './start-inside.ts';
import type { Namespaces } from './start-namespaces.ts';
import { type Service, startService } from './start-service.ts';
import { writeKubeconfig } from './write-kubeconfig.ts';
import { type NodeFiles, writeNodeFiles } from './write-node-files.ts';

/** One control-plane node of the lab. */
export interface LabNode {
  readonly name: string;
  readonly address: string;
  /** What the node has at /etc/trustplane, seen from outside. */
  readonly directory: string;
  /** The file in it that the API server reads. */
  readonly file: string;
  readonly apiServer: LabApiServer;
  readonly containerd: Service;
  readonly kubelet: Service;
  /** Runs a program on the node and returns what it printed. */
  run(command: string, ...args: string[]): Promise<string>;
  /** What a reboot does to the containers; the kubelet must not be running. */
  removeContainers(): Promise<void>;
  /** Takes the agent's image away, as if it had been cleared from the disk. */
  removeImage(): Promise<void>;
  importImages(): Promise<void>;
}

export interface LabApiServer extends Service {
  /** A loopback port of this machine. */
  readonly port: number;
  /** As admin by client certificate, or with `token`. */
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
  /** SHA-256 (hex) of the authentication configuration that is loaded. */
  loadedHash(): Promise<string | undefined>;
}

/** What all nodes of a lab have in common. */
export interface NodeSurroundings {
  readonly namespaces: Namespaces;
  readonly forwarder: Forwarder;
  readonly certificates: ControlPlaneCertificates;
  readonly etcdUrl: string;
  /** Archives that each node's containerd gets. */
  readonly images: readonly string[];
  /** The first file of /etc/trustplane. */
  readonly document: string;
}

/** A node with an API server only. */
export interface StartedNode
  extends Pick<LabNode, 'name' | 'address' | 'directory' | 'file' | 'apiServer' | 'run'> {
  /** Makes it a node of the cluster. */
  join(): Promise<LabNode>;
}

/** The image that the rendered DaemonSet asks for; the lab's stands in for it. */
export const agentImage = 'docker.io/curlimages/curl:8.11.1';

const script = fileURLToPath(new URL('./enter-node.sh', import.meta.url));

/** Starts node `number` (from 1) up to its API server. */
export async function startNode(number: number, surroundings: NodeSurroundings): Promise<StartedNode> {
  const { namespaces, certificates, etcdUrl } = surroundings;
  const name = `node-${number}`;
  const address = `10.99.0.${number}`;
  const directory = join(namespaces.directory, name);
  mkdirSync(directory);
  const cgroup = `${namespaces.id}-${name}`;
  const serving = certificates.authority.issue(
    name,
    `/O=system:nodes/CN=system:node:${name}`,
    `DNS:${name},IP:${address}`,
  );
  const { certificate } = certificates.authority;
  const files = writeNodeFiles(directory, address, cgroup, certificate, serving);
  writeFileSync(
    join(directory, 'hosts'),
    `127.0.0.1 localhost\n${address} ${name}\n10.99.1.${number} issuer.lab.test\n`,
  );
  writeFileSync(join(directory, 'trustplane/authentication.yaml'), surroundings.document, { mode: 0o600 });
  const holder = startInside(
    namespaces.firstPid,
    ['--net', '--mount', '--pid'],
    'unshare',
    ['--mount', '--uts', '--propagation', 'private', 'sh', script, directory, name],
    join(namespaces.directory, 'log', name),
  );
  await waitUntil(
    () => `${name} has its namespaces:\n${holder.log()}`,
    () => existsSync(join(directory, 'ready')),
  );
  const target = findChild(holder.pid)!;
  const inside = ['--net', '--mount', '--uts', '--pid'];
  const start = (program: string, args: readonly string[]): InsideProcess =>
    startInside(
      target,
      inside,
      findPart(program) ?? program,
      args,
      join(namespaces.directory, 'log', `${name}-${program}`),
    );
  const run: LabNode['run'] = async (command, ...args) => {
    const enter = ['--target', String(target), ...inside, '--', command, ...args];
    return (await promisify(execFile)('nsenter', enter)).stdout;
  };
  const apiServer = await startApiServer(address, surroundings, () =>
    start('kube-apiserver', listApiServerFlags(address, etcdUrl, certificates)),
  );
  const place = join(directory, 'trustplane');
  const node = { name, address, directory: place, file: join(place, 'authentication.yaml'), apiServer, run };
  return {
    ...node,
    join: async () => {
      const kubeconfig = join(directory, 'kubeconfig');
      writeKubeconfig(kubeconfig, `https://${address}:6443`, certificate, serving);
      makeCgroups(cgroup);
      const control = (...args: string[]) =>
        run('ctr', '--address', files.containerdSocket, '--namespace', 'k8s.io', ...args);
      const containerd = await startContainerd(files, start, control);
      const importImages = async () => {
        for (const image of surroundings.images) await control('images', 'import', image);
      };
      await importImages();
      const kubelet = await startKubelet(node, files, kubeconfig, start);
      const removeContainers = async () => {
        for (const id of (await control('containers', 'list', '--quiet')).split('\n').filter(Boolean)) {
          // A container need not have a task any more.
          await control('tasks', 'delete', '--force', id).catch(() => {});
          await control('containers', 'delete', id);
        }
      };
      const removeImage = async () => {
        await control('images', 'remove', '--sync', agentImage);
      };
      return { ...node, containerd, kubelet, removeContainers, removeImage, importImages };
    },
  };
}

async function startApiServer(
  address: string,
  { forwarder, certificates }: NodeSurroundings,
  launch: () => InsideProcess,
): Promise<LabApiServer> {
  const port = await forwarder.letInAtPort(`${address}:6443`);
  const request: LabApiServer['request'] = (method, path, options = {}) =>
    requestHttps(port, certificates, method, path, options);
  const service = await startService(`kube-apiserver of ${address}`, launch, async () => {
    try {
      return (await request('GET', '/readyz', { patience: 10_000 })).text === 'ok';
    } catch {
      return false;
    }
  });
  return {
    ...service,
    ...{ port, request },
    loadedHash: async () => findLoadedHash(await readAuthenticationMetrics(request)),
  };
}

function startContainerd(
  files: NodeFiles,
  start: (program: string, args: readonly string[]) => InsideProcess,
  control: (...args: string[]) => Promise<string>,
): Promise<Service> {
  return startService(
    'containerd',
    () => start('containerd', ['--config', files.containerdConfiguration]),
    () =>
      control('version').then(
        () => true,
        () => false,
      ),
  );
}

function startKubelet(
  node: Pick<LabNode, 'name' | 'address' | 'apiServer'>,
  files: NodeFiles,
  kubeconfig: string,
  start: (program: string, args: readonly string[]) => InsideProcess,
): Promise<Service> {
  const launch = () =>
    start('kubelet', [
      ...[`--config=${files.kubeletConfiguration}`, `--kubeconfig=${kubeconfig}`],
      ...[`--hostname-override=${node.name}`, `--node-ip=${node.address}`, '--v=2'],
    ]);
  return startService('kubelet', launch, async () => {
    const path = `/api/v1/nodes/${node.name}`;
    const { status, text } = await node.apiServer.request('GET', path);
    if (status !== 200) return false;
    const found = JSON.parse(text) as { status: { conditions?: { type: string; status: string }[] } };
    return (found.status.conditions ?? []).some(({ type, status }) => type === 'Ready' && status === 'True');
  });
}

/** Puts bytes where the API server reads them, by rename, as a person with an editor does. */
export function installByHand(file: string, text: string): void {
  writeFileSync(`${file}.by-hand`, text, { mode: 0o600 });
  renameSync(`${file}.by-hand`, file);
}
