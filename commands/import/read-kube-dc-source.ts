import type { ImportSource } from './import-source.ts';
import { SourceFault } from './source-fault.ts';
import type { YamlSource } from './yaml-source.ts';

/** The key under which kube-dc keeps the document. */
const kubeDcKey = 'auth-conf.yaml';

/**
 * The ConfigMap `kube-dc-auth-config`, whose document kube-dc's own DaemonSet copied to the nodes of an RKE2 cluster.
 *
 * @throws SourceFault where there is no document in it
 */
export function readKubeDcSource(source: YamlSource): ImportSource {
  const text = source.readText('data', kubeDcKey);
  if (text === undefined || text.trim() === '') {
    throw new SourceFault(
      `${source.locate(['data'])}: the ConfigMap has no key ${kubeDcKey}. \`kubectl -n kube-dc get configmap kube-dc-auth-config -o yaml\` prints the one that is meant.`,
    );
  }
  return {
    name: source.name,
    platform: 'rke2',
    document: { name: `${source.name} (${kubeDcKey})`, bytes: Buffer.from(text) },
    mounts: [],
    serviceAccountIssuer: 'https://kubernetes.default.svc.cluster.local',
    profile: 'kube-dc',
    hasNodeFiles: false,
    remarks: [
      {
        kind: 'next',
        text: 'Once the agent of Trustplane writes /etc/rancher/auth-conf.yaml, take the DaemonSet kube-dc-auth-config-sync away: two writers undo each other.',
      },
    ],
  };
}
