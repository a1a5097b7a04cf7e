import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkInotify } from './control-plane/check-inotify.ts';
import { type Forwarder, startForwarder } from './control-plane/start-forwarder.ts';
import { type Namespaces, startNamespaces } from './control-plane/start-namespaces.ts';
import { agentImage, type LabNode, type StartedNode, startNode } from './control-plane/start-node.ts';
import { type Service, startService } from './control-plane/start-service.ts';
import { writeImage } from './control-plane/write-image.ts';
import { writeKubeconfig } from './control-plane/write-kubeconfig.ts';
import { findMissing } from './find-missing.ts';
import { findPart } from './find-part.ts';
import { type ControlPlaneCertificates, makeCertificates } from './make-certificates.ts';
import { waitUntil } from './wait-until.ts';

export interface ControlPlaneOptions {
  /** Default 3, at most 8. */
  readonly nodes?: number;
  /** The first authentication file of every node; the default trusts nobody. */
  readonly document?: string;
  /** Told what comes next. */
  readonly report?: (step: string) => void;
}

/** A real control plane on this machine, in namespaces of its own. */
export interface ControlPlane {
  /** Logs and everything else; gone after `stop`. */
  readonly directory: string;
  /** As admin, at a loopback port that leads to the first node's API server. */
  readonly kubeconfig: string;
  readonly certificates: ControlPlaneCertificates;
  readonly nodes: readonly LabNode[];
  readonly namespaces: Namespaces;
  readonly forwarder: Forwarder;
  readonly controllerManager: Service;
  readonly scheduler: Service;
  /** kubectl as admin; returns what it printed and throws with what it complained about. */
  kubectl(...args: string[]): Promise<string>;
  /** One more control-plane node, with this authentication file on it; its number is one higher than the last one's. */
  addNode(document: string): Promise<LabNode>;
  /** The last one, for good. */
  removeNode(): Promise<void>;
  stop(): Promise<void>;
}

const emptyDocument = 'apiVersion: apiserver.config.k8s.io/v1\nkind: AuthenticationConfiguration\njwt: []\n';
const mostNodes = 8;
const numbers = Array.from({ length: mostNodes }, (_, index) => index + 1);

/**
 * etcd, a kube-apiserver, a containerd and a kubelet for each node, controller-manager and scheduler; the nodes are Ready
 * and labelled when it returns. Each node has its own /etc/trustplane, where its API server reads `authentication.yaml`.
 * Everything ends with this process, however that ends. Ask `findMissing` first.
 */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const missing = findMissing();
  if (missing !== undefined) throw new Error(`no control plane here: ${missing}`);
  const report = options.report ?? (() => {});
  const nodeNumbers = numbers.slice(0, options.nodes ?? 3);
  const shortage = checkInotify(nodeNumbers.length);
  if (shortage !== undefined) throw new Error(shortage);
  // 10.99.0.n is node n, 10.99.1.n where node n finds the issuers, 10.99.2.1 for everything else.
  const namespaces = await startNamespaces([
    ...numbers.map((number) => `10.99.0.${number}`),
    ...numbers.map((number) => `10.99.1.${number}`),
    '10.99.2.1',
  ]);
  const { directory } = namespaces;
  const at = (name: string) => join(directory, name);
  try {
    mkdirSync(at('pki'));
    const certificates = makeCertificates(
      at('pki'),
      numbers.map((number) => `IP:10.99.0.${number}`),
    );
    const forwarder = await startForwarder(namespaces);
    report('etcd');
    const etcdUrl = await startEtcd(namespaces);
    const { certificate } = certificates.authority;
    const images = [
      { path: at('curl.tar'), name: agentImage },
      { path: at('pause.tar'), name: 'lab.invalid/pause:1' },
    ];
    for (const { path, name } of images) writeImage(path, [name]);
    const surroundings = {
      ...{ namespaces, forwarder, certificates, etcdUrl, document: options.document ?? emptyDocument },
      images: images.map(({ path }) => path),
    };
    report(`${nodeNumbers.length} API servers`);
    // The first alone: they must not all fill an empty etcd at the same time.
    const started = [await startNode(1, surroundings)];
    started.push(
      ...(await Promise.all(nodeNumbers.slice(1).map((number) => startNode(number, surroundings)))),
    );
    const [{ apiServer }] = started as [StartedNode];
    writeKubeconfig(at('inside.kubeconfig'), 'https://10.99.0.1:6443', certificate, certificates.admin);
    const kubeconfig = at('kubeconfig');
    writeKubeconfig(kubeconfig, `https://127.0.0.1:${apiServer.port}`, certificate, certificates.admin);
    report('controller-manager, scheduler, kubelets');
    const controller = (name: string, ...flags: string[]) => {
      const given = [`--kubeconfig=${at('inside.kubeconfig')}`, '--bind-address=127.0.0.1', ...flags];
      return startService(
        name,
        () => namespaces.start(name, findPart(name)!, [...given, '--leader-elect=false']),
        async () => true,
      );
    };
    const controllerManager = await controller(
      'kube-controller-manager',
      `--service-account-private-key-file=${certificates.serviceAccount.privateKey}`,
      `--root-ca-file=${certificate}`,
      '--use-service-account-credentials',
      // Half of the usual time until a node counts as gone.
      '--node-monitor-grace-period=20s',
    );
    const scheduler = await controller('kube-scheduler');
    const addToCluster = async (node: StartedNode) => {
      const joined = await node.join();
      const labels = { 'node-role.kubernetes.io/control-plane': '' };
      const answer = await apiServer.request('PATCH', `/api/v1/nodes/${node.name}`, {
        contentType: 'application/merge-patch+json',
        body: { metadata: { labels } },
      });
      if (answer.status !== 200) throw new Error(`${node.name}: ${answer.text}`);
      return joined;
    };
    const nodes = await Promise.all(started.map(addToCluster));
    return {
      ...{ directory, kubeconfig, certificates, nodes, namespaces, forwarder, controllerManager, scheduler },
      kubectl: async (...args) =>
        (await promisify(execFile)(findPart('kubectl')!, ['--kubeconfig', kubeconfig, ...args])).stdout,
      addNode: async (document) => {
        // Those of API servers that other tests run are given back when these end.
        await waitUntil(
          () => checkInotify(1) ?? 'there were enough inotify instances',
          () => checkInotify(1) === undefined,
          60_000,
          500,
        );
        const node = await startNode(nodes.length + 1, { ...surroundings, document });
        const added = await addToCluster(node);
        nodes.push(added);
        return added;
      },
      removeNode: async () => {
        const node = nodes.pop()!;
        await node.kubelet.stop();
        await node.removeContainers();
        await node.apiServer.stop();
        await apiServer.request('DELETE', `/api/v1/nodes/${node.name}`);
        // Its pods, which the garbage collector would see to in a minute: until then they count as unavailable.
        const { text } = await apiServer.request(
          'GET',
          `/api/v1/pods?fieldSelector=spec.nodeName=${node.name}`,
        );
        const { items } = JSON.parse(text) as { items: { metadata: { name: string; namespace: string } }[] };
        for (const { metadata } of items) {
          const path = `/api/v1/namespaces/${metadata.namespace}/pods/${metadata.name}?gracePeriodSeconds=0`;
          await apiServer.request('DELETE', path);
        }
      },
      stop: async () => {
        forwarder.stop();
        await namespaces.stop();
      },
    };
  } catch (error) {
    await namespaces.stop();
    throw error;
  }
}

async function startEtcd(namespaces: Namespaces): Promise<string> {
  const url = 'http://127.0.0.1:2379';
  const flags = [
    ...['--data-dir', join(namespaces.directory, 'etcd'), '--unsafe-no-fsync'],
    ...['--listen-client-urls', url, '--advertise-client-urls', url],
    ...['--listen-peer-urls', 'http://127.0.0.1:2380'],
  ];
  // The API server waits for it.
  await startService(
    'etcd',
    () => namespaces.start('etcd', findPart('etcd')!, flags),
    async () => true,
  );
  return url;
}
