import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Arguments, World } from '../command.ts';
import { readNamedFile } from '../files/read-named-file.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import { detectSourceKind } from './detect-source-kind.ts';
import type { ImportSource } from './import-source.ts';
import { parseServerArguments } from './parse-server-arguments.ts';
import { readClusterSource } from './read-cluster-source.ts';
import { readKubeDcSource } from './read-kube-dc-source.ts';
import { readKubeadmSource } from './read-kubeadm-source.ts';
import { readRancherSource } from './read-rancher-source.ts';
import { readStaticPodSource } from './read-static-pod-source.ts';
import { readTalosSource } from './read-talos-source.ts';
import { readYamlSource } from './read-yaml-source.ts';
import { SourceFault } from './source-fault.ts';
import type { FileKind, SourceKind } from './source-kinds.ts';
import { splitCommandLine } from './split-command-line.ts';
import type { YamlSource } from './yaml-source.ts';

const help = '`trustplane help import` shows how it is called.';

/**
 * Reads what is to be imported, from where the arguments say.
 *
 * @throws UsageError where they name nothing, too much, or what cannot be told; EnvironmentError where something cannot
 *   be read; SourceFault where it makes no sense
 */
export async function readSource({ positionals, flags }: Arguments, world: World): Promise<ImportSource> {
  const from = flags.from as SourceKind | undefined;
  const connects = ['kubeconfig', 'context'].find((name) => flags[name] !== undefined);
  if (connects !== undefined && from !== 'cluster')
    throw new UsageError(`--${connects} is for --from cluster. Leave it out, or add --from cluster.`);
  if (from === 'cluster') {
    if (positionals.length > 0)
      throw new UsageError(
        `With --from cluster no file is read, so "${escapeInvisible(positionals[0]!)}" is one argument too many.`,
      );
    const { kubeconfig, context } = flags as { kubeconfig?: string; context?: string };
    return readClusterSource({ kubeconfig, context }, world);
  }
  if (positionals.some((word) => word.startsWith('--'))) {
    if (from !== undefined && from !== 'flags')
      throw new UsageError(`What stands behind -- is a command line, so it is --from flags. ${help}`);
    return readFlags(positionals.map((text, index) => ({ text, place: `argument ${index + 1}` })));
  }
  if (positionals.length === 0) {
    throw new UsageError(
      `Name what is to be imported: a file, - for stdin, the flags themselves behind --, or --from cluster. ${help}`,
    );
  }
  return readFiles(positionals, from, world);
}

function readFiles(paths: readonly string[], from: FileKind | undefined, world: World): ImportSource {
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('Only one of the files can be -, because there is one stdin.');
  const [first, ...others] = paths.map((path) => ({
    name: path === '-' ? 'stdin' : path.replaceAll('\\', '/'),
    bytes: readNamedFile(path, world, 'a file to import'),
  }));
  const { name, bytes } = first!;
  const kind = from ?? detectSourceKind(bytes, name);
  if (others.length > 0 && kind !== 'rke2' && kind !== 'k3s') {
    throw new UsageError(
      `"${escapeInvisible(others[0]!.name)}" is one argument too many: each API server is imported by itself; only the config.yaml of RKE2 and k3s may be several files.`,
    );
  }
  const shown = escapeInvisible(name);
  switch (kind) {
    case 'flags':
      return readFlags(placeWords(bytes.toString('utf8'), shown), shown);
    case 'authentication-configuration':
      return {
        name: shown,
        platform: 'other',
        document: { name, bytes },
        mounts: [],
        hasNodeFiles: true,
        remarks: [],
      };
    case 'rke2':
    case 'k3s': {
      const dropIns = others.length > 0 ? [] : readDropIns(paths[0]!, world);
      const documents = [first!, ...others, ...dropIns]
        .map((file) => readYamlSource(file.bytes, file.name)[0])
        .filter((document) => document !== undefined);
      if (documents.length === 0)
        throw new SourceFault(`${shown}: there is no setting in it. Name the config.yaml of a server node.`);
      return readRancherSource(documents, kind);
    }
    case 'kubeadm':
      return readKubeadmSource(findKubeadm(readYamlSource(bytes, name), shown));
    case 'talos':
      return readTalosSource(bytes, name);
    case 'static-pod':
      return readStaticPodSource(findKind(readYamlSource(bytes, name), 'Pod', shown));
    case 'kube-dc':
      return readKubeDcSource(findKind(readYamlSource(bytes, name), 'ConfigMap', shown));
  }
}

/** The files of config.yaml.d beside a config.yaml, in the order in which they are read. */
function readDropIns(path: string, world: World): { name: string; bytes: Buffer }[] {
  const folder = `${path}.d`;
  if (basename(path) !== 'config.yaml' || !existsSync(resolve(world.cwd, folder))) return [];
  return readdirSync(resolve(world.cwd, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name))
    .map((name) => ({ name, bytes: readNamedFile(name, world) }));
}

function readFlags(
  words: Parameters<typeof parseServerArguments>[0],
  name = 'the command line',
): ImportSource {
  const given = parseServerArguments(words);
  if (given.length === 0) {
    throw new SourceFault(
      `${name}: there is no flag of kube-apiserver in it. Name the whole command line, as \`ps -ww -C kube-apiserver -o args\` prints it on a node.`,
    );
  }
  return { name, platform: 'other', arguments: given, mounts: [], hasNodeFiles: true, remarks: [] };
}

function placeWords(text: string, name: string): { text: string; place: string }[] {
  return splitCommandLine(text.replace(/^\ufeff/, '')).map((word) => {
    const before = text.slice(0, word.offset).split('\n');
    return { text: word.text, place: `${name}:${before.length}:${before.at(-1)!.length + 1}` };
  });
}

/** A ClusterConfiguration by itself, among other documents, or in the ConfigMap in which kubeadm keeps it. */
function findKubeadm(documents: readonly YamlSource[], name: string): YamlSource {
  const found = documents.find(({ value }) => value.kind === 'ClusterConfiguration');
  if (found !== undefined) return found;
  const kept = documents
    .find(({ value }) => value.kind === 'ConfigMap')
    ?.readText('data', 'ClusterConfiguration');
  if (kept !== undefined)
    return findKubeadm(readYamlSource(Buffer.from(kept), `${name} (ClusterConfiguration)`), name);
  throw new SourceFault(
    `${name}: there is no ClusterConfiguration in it. \`kubectl -n kube-system get configmap kubeadm-config -o yaml\` prints the one that is in force.`,
  );
}

function findKind(documents: readonly YamlSource[], kind: string, name: string): YamlSource {
  const found = documents.find(({ value }) => value.kind === kind);
  if (found !== undefined) return found;
  throw new SourceFault(
    `${name}: there is no object of kind ${kind} in it. Name another file, or leave --from out.`,
  );
}
