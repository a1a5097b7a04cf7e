import type { ClusterSpec } from '../../model/generated/kinds.ts';
import type { ImportSource, Mount } from './import-source.ts';
import { parseServerArguments } from './parse-server-arguments.ts';
import { SourceFault } from './source-fault.ts';
import { splitCommandLine } from './split-command-line.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * The static pod of kube-apiserver: its command line, its version by the tag of its image, and where the files that it
 * reads lie on the node.
 *
 * @throws SourceFault where no container runs kube-apiserver
 */
export function readStaticPodSource(source: YamlSource): ImportSource {
  const containers = source.readList('spec', 'containers');
  const found = containers.findIndex((_, index) =>
    [
      ...words(source, index).map(({ text }) => text),
      source.readText('spec', 'containers', index, 'name'),
    ].some((text) => text !== undefined && /(^|[/\s])kube-apiserver(\s|$)/.test(text)),
  );
  if (found < 0) {
    throw new SourceFault(
      `${source.locate(['spec', 'containers'])}: no container of this pod runs kube-apiserver. Name the manifest that does, such as /etc/kubernetes/manifests/kube-apiserver.yaml.`,
    );
  }
  const image = source.readText('spec', 'containers', found, 'image') ?? '';
  const version = /:(v?1\.\d+\.\d+[^@]*)(?:@|$)/.exec(image)?.[1];
  return {
    name: source.name,
    platform: findPlatform(source, image),
    arguments: parseServerArguments(words(source, found)),
    mounts: readMounts(source, found),
    ...(version !== undefined && {
      kubernetesVersion: { text: version, place: source.locate(['spec', 'containers', found, 'image']) },
    }),
    hasNodeFiles: true,
    remarks: [],
  };
}

function words(source: YamlSource, container: number): { text: string; place: string }[] {
  return ['command', 'args'].flatMap((field) =>
    source.readList('spec', 'containers', container, field).flatMap((text, index) => {
      const place = source.locate(['spec', 'containers', container, field, index]);
      const word = String(text);
      // A shell that starts it has the whole line in one word.
      const isScript = !word.startsWith('-') && /\s--/.test(word);
      return isScript
        ? splitCommandLine(word).map((each) => ({ text: each.text, place }))
        : [{ text: word, place }];
    }),
  );
}

function readMounts(source: YamlSource, container: number): Mount[] {
  const onNode = new Map(
    source
      .readList('spec', 'volumes')
      .map((_, index) => [
        source.readText('spec', 'volumes', index, 'name'),
        source.readText('spec', 'volumes', index, 'hostPath', 'path'),
      ]),
  );
  const path = ['spec', 'containers', container, 'volumeMounts'];
  return source.readList(...path).flatMap((_, index) => {
    const inside = source.readText(...path, index, 'mountPath');
    const host = onNode.get(source.readText(...path, index, 'name'));
    return inside === undefined || host === undefined ? [] : [{ inside, onNode: host }];
  });
}

function findPlatform(source: YamlSource, image: string): ClusterSpec['platform'] {
  if (image.includes('rke2') || image.includes('rancher/hardened-kubernetes')) return 'rke2';
  const annotations = Object.keys((source.read('metadata', 'annotations') ?? {}) as object);
  return annotations.some((name) => name.startsWith('kubeadm.kubernetes.io/')) ? 'kubeadm' : 'other';
}
