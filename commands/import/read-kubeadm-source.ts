import type { ImportSource, Mount, ServerArgument } from './import-source.ts';
import { SourceFault } from './source-fault.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * kubeadm's ClusterConfiguration. Until v1beta3 `apiServer.extraArgs` is a map, from v1beta4 on a list in which a name may
 * stand several times.
 *
 * @throws SourceFault where it is neither
 */
export function readKubeadmSource(source: YamlSource): ImportSource {
  const version = source.readText('kubernetesVersion');
  const domain = source.readText('networking', 'dnsDomain') ?? 'cluster.local';
  const clusterName = source.readText('clusterName');
  return {
    name: source.name,
    platform: 'kubeadm',
    arguments: readArguments(source),
    mounts: source.readList('apiServer', 'extraVolumes').flatMap((_, index): Mount[] => {
      const inside = source.readText('apiServer', 'extraVolumes', index, 'mountPath');
      const onNode = source.readText('apiServer', 'extraVolumes', index, 'hostPath');
      return inside === undefined || onNode === undefined ? [] : [{ inside, onNode }];
    }),
    // `stable` and the like are resolved by kubeadm, and say nothing here.
    ...(version !== undefined &&
      /^v?\d/.test(version) && {
        kubernetesVersion: { text: version, place: source.locate(['kubernetesVersion']) },
      }),
    // kubeadm calls every cluster so unless it is told otherwise.
    ...(clusterName !== undefined && clusterName !== 'kubernetes' && { clusterName }),
    serviceAccountIssuer: `https://kubernetes.default.svc.${domain}`,
    hasNodeFiles: true,
    remarks: [],
  };
}

function readArguments(source: YamlSource): ServerArgument[] {
  const path = ['apiServer', 'extraArgs'];
  const given = source.read(...path);
  if (given === undefined) return [];
  if (Array.isArray(given)) {
    return given.map((_, index) => {
      const name = source.readText(...path, index, 'name');
      const place = source.locate([...path, index, 'name']);
      if (name === undefined) throw new SourceFault(`${place}: this argument has no name. Add it.`);
      return { name: normalize(name), value: source.readText(...path, index, 'value') ?? '', place };
    });
  }
  if (typeof given === 'object') {
    return Object.keys(given as object).map((name) => ({
      name: normalize(name),
      value: source.readText(...path, name) ?? '',
      place: source.locate([...path, name]),
    }));
  }
  throw new SourceFault(
    `${source.locate(path)}: extraArgs should be a map (v1beta3) or a list of name and value (v1beta4). Correct it.`,
  );
}

function normalize(name: string): string {
  return name.replace(/^--/, '').replaceAll('_', '-');
}
