import type { V1ConfigMap, V1Node, V1Pod } from '@kubernetes/client-node';
import { compareKubernetesVersions, parseKubernetesMinor } from '../../authentication/kubernetes-version.ts';
import type { ClusterClient } from '../cluster/cluster-client.ts';
import { connectCluster } from '../cluster/connect-cluster.ts';
import type { ClusterChoice } from '../cluster/load-kubeconfig.ts';
import type { World } from '../command.ts';
import type { ImportSource, ServerArgument } from './import-source.ts';
import { isOidcFlag } from './is-oidc-flag.ts';
import { parseServerArguments } from './parse-server-arguments.ts';
import { readKubeDcSource } from './read-kube-dc-source.ts';
import { readKubeadmSource } from './read-kubeadm-source.ts';
import { readStaticPodSource } from './read-static-pod-source.ts';
import { readYamlSource } from './read-yaml-source.ts';
import { SourceFault } from './source-fault.ts';
import type { YamlSource } from './yaml-source.ts';

/** The annotation in which k3s writes down how its server was started; what is secret is blanked there. */
const startAnnotation = 'k3s.io/node-args';

/**
 * A live cluster, as far as it can be seen from inside and without changing anything: the mirror pods of its API servers,
 * the ConfigMaps of kubeadm and kube-dc, what k3s writes on its nodes, its version and the issuer of its service
 * accounts. Files of the nodes cannot be seen.
 *
 * @throws UsageError, EnvironmentError as `connectCluster` does; SourceFault where nothing says how people log in
 */
export async function readClusterSource(choice: ClusterChoice, world: World): Promise<ImportSource> {
  const client = await connectCluster(choice, world, 'docs/how-to/move-in.md');
  const found =
    (await readServerPods(client)) ?? (await readKubeadm(client)) ?? (await readStartOfK3s(client));
  const named = found?.arguments?.find(({ name }) => name === 'authentication-config');
  // A ConfigMap that no API server reads any more says nothing.
  const isUsed = found === undefined || named?.value?.endsWith('/auth-conf.yaml') === true;
  const kubeDc = isUsed ? await readKubeDc(client) : undefined;
  if (kubeDc === undefined && named !== undefined) {
    throw new SourceFault(
      `The API servers of context ${client.context} read ${named.value} (${named.place}), and a file of a node cannot be seen from inside. Copy it here from one of the nodes, then: trustplane import ${named.value?.split('/').at(-1)}`,
    );
  }
  const source = kubeDc === undefined ? found : { ...found, ...kubeDc };
  if (source === undefined) {
    throw new SourceFault(
      `The cluster of context ${client.context} shows neither the pods of its API servers (label component=kube-apiserver in kube-system), nor kubeadm's or kube-dc's ConfigMap, nor an annotation ${startAnnotation}: how people log in there cannot be seen from inside, as in every managed cluster. Import the file or the flags from where they are kept: trustplane import FILE, or trustplane import -- --oidc-issuer-url=…`,
    );
  }
  const issuer = await readServiceAccountIssuer(client);
  const version = await oldestVersion(client, found);
  return {
    ...source,
    name: `the cluster of context ${client.context}`,
    clusterName: client.context,
    ...(issuer !== undefined && { serviceAccountIssuer: issuer }),
    ...(version !== undefined && { kubernetesVersion: version }),
    hasNodeFiles: false,
  };
}

async function readServerPods(client: ClusterClient): Promise<ImportSource | undefined> {
  const pods = await client.list<V1Pod>('/api/v1/namespaces/kube-system/pods', {
    labelSelector: 'component=kube-apiserver',
  });
  const sources = pods.map((pod) => {
    const { name } = pod.metadata!;
    return readStaticPodSource(toYaml({ ...pod, kind: 'Pod' }, `pod ${name}`));
  });
  if (sources.length === 0) return undefined;
  const [first, ...others] = sources;
  for (const other of others) {
    const difference = findDifference(first!.arguments!, other.arguments!);
    if (difference !== undefined) {
      throw new SourceFault(
        `The API servers do not agree: --${difference} is not the same in ${first!.name} and ${other.name}, so who gets in depends on which of them answers. Make them alike first, or import one of their manifests: trustplane import kube-apiserver.yaml`,
      );
    }
  }
  const versions = sources.flatMap(({ kubernetesVersion }) => kubernetesVersion ?? []);
  versions.sort((a, b) => compareKubernetesVersions(a.text, b.text));
  return {
    ...first!,
    // Places in an object that was never a file say nothing; the pod does.
    arguments: first!.arguments!.map((argument) => ({ ...argument, place: first!.name })),
    ...(versions[0] !== undefined && { kubernetesVersion: { text: versions[0].text, place: first!.name } }),
  };
}

/** The first flag that matters and is not the same in both. */
function findDifference(
  one: readonly ServerArgument[],
  other: readonly ServerArgument[],
): string | undefined {
  const relevant = (given: readonly ServerArgument[]) =>
    given.filter(
      ({ name }) => isOidcFlag(name) || name === 'authentication-config' || name === 'anonymous-auth',
    );
  const names = [...relevant(one), ...relevant(other)].map(({ name }) => name);
  const valuesOf = (given: readonly ServerArgument[], wanted: string) =>
    JSON.stringify(given.filter(({ name }) => name === wanted).map(({ value }) => value));
  return names.find((name) => valuesOf(one, name) !== valuesOf(other, name));
}

async function readKubeadm(client: ClusterClient): Promise<ImportSource | undefined> {
  const map = await client.get<V1ConfigMap>('/api/v1/namespaces/kube-system/configmaps/kubeadm-config');
  const text = map?.data?.ClusterConfiguration;
  if (text === undefined) return undefined;
  const [source] = readYamlSource(Buffer.from(text), 'ConfigMap kube-system/kubeadm-config');
  return source && readKubeadmSource(source);
}

async function readKubeDc(client: ClusterClient): Promise<ImportSource | undefined> {
  const map = await client.get<V1ConfigMap>('/api/v1/namespaces/kube-dc/configmaps/kube-dc-auth-config');
  if (map === undefined) return undefined;
  return readKubeDcSource(toYaml(map, 'ConfigMap kube-dc/kube-dc-auth-config'));
}

async function readStartOfK3s(client: ClusterClient): Promise<ImportSource | undefined> {
  const nodes = await client.list<V1Node>('/api/v1/nodes', {
    labelSelector: 'node-role.kubernetes.io/control-plane',
  });
  for (const { metadata } of nodes) {
    const text = metadata?.annotations?.[startAnnotation];
    if (text === undefined) continue;
    const place = `Node ${metadata!.name} (${startAnnotation})`;
    const words = readWords(text, place);
    const taken = words.flatMap((word, index) => {
      const match = /^--kube-apiserver-arg(?:=([\s\S]*))?$/.exec(word);
      return match === null ? [] : [match[1] ?? words[index + 1] ?? ''];
    });
    const flags = taken.map((word) => ({ text: `--${word.replace(/^--/, '')}`, place }));
    return {
      name: place,
      platform: 'k3s',
      arguments: parseServerArguments(flags),
      mounts: [],
      hasNodeFiles: false,
      remarks: [],
    };
  }
  return undefined;
}

function readWords(text: string, place: string): string[] {
  try {
    const words: unknown = JSON.parse(text);
    if (Array.isArray(words)) return words.map(String);
  } catch {
    // Reported below, as anything else that is no list.
  }
  throw new SourceFault(
    `${place}: this is no list of arguments. Import the config.yaml of a server node instead.`,
  );
}

async function readServiceAccountIssuer(client: ClusterClient): Promise<string | undefined> {
  const text = await client.read('/.well-known/openid-configuration');
  try {
    const { issuer } = JSON.parse(text ?? '{}') as { issuer?: unknown };
    return typeof issuer === 'string' ? issuer : undefined;
  } catch {
    return undefined;
  }
}

async function oldestVersion(
  client: ClusterClient,
  found: ImportSource | undefined,
): Promise<ImportSource['kubernetesVersion']> {
  const answer = await client.get<{ gitVersion?: string }>('/version');
  const answered = { text: answer?.gitVersion ?? '', place: '/version' };
  const versions = [answered, ...(found?.kubernetesVersion ? [found.kubernetesVersion] : [])]
    // A server that somebody has built without a version says v0.0.0.
    .filter(({ text }) => parseKubernetesMinor(text) !== undefined);
  return versions.sort((a, b) => compareKubernetesVersions(a.text, b.text))[0];
}

function toYaml(object: unknown, name: string): YamlSource {
  return readYamlSource(Buffer.from(JSON.stringify(object)), name)[0]!;
}
