import { documentHash, noSubstitution } from '../annotations.ts';
import { nodeFileTemplates } from '../generated/templates.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { objectLabels, selectorLabels } from './object-labels.ts';
import type { Settings } from './settings.ts';

/** The names of the mounted ConfigMaps, and the hash of the document in the first. */
export interface Mounted {
  configuration: string;
  agent: string;
  sha256: string;
}

/** The DaemonSet of templates/node-file, filled in for a cluster. */
export function buildDaemonSet(settings: Settings, mounted: Mounted): KubernetesObject {
  const template = nodeFileTemplates.daemonSet;
  const pod = template.spec.template.spec;
  const [container] = pod.containers;
  const values: Record<string, string> = {
    TRUSTPLANE_FILE: settings.file,
    TRUSTPLANE_ROLLOUT: settings.rollout,
    TRUSTPLANE_API_PORT: String(settings.apiServerPort),
    TRUSTPLANE_OWNER: `${settings.namespace}/${settings.name}`,
    TRUSTPLANE_FILE_MODE: settings.group === undefined ? '0600' : '0640',
    TRUSTPLANE_GROUP: settings.group === undefined ? '' : String(settings.group),
  };
  const filled = {
    ...container!,
    image: settings.image,
    imagePullPolicy: settings.pullPolicy,
    env: container!.env.map((entry) =>
      entry.name in values ? { name: entry.name, value: values[entry.name]! } : entry,
    ),
    resources: settings.resources,
    securityContext: {
      ...container!.securityContext,
      ...(settings.seLinuxType !== undefined && { seLinuxOptions: { type: settings.seLinuxType } }),
    },
  };
  const volumes = pod.volumes.map((volume) => {
    if (volume.name === 'configuration')
      return { name: volume.name, configMap: { name: mounted.configuration } };
    if (volume.name === 'agent') return { name: volume.name, configMap: { name: mounted.agent } };
    if (volume.name === 'host')
      return { name: volume.name, hostPath: { path: settings.directory, type: 'Directory' } };
    return volume;
  });
  const labels = objectLabels(settings, 'sync');
  return {
    ...template,
    metadata: { name: settings.name, namespace: settings.namespace, labels, annotations: noSubstitution },
    spec: {
      ...template.spec,
      selector: { matchLabels: selectorLabels(settings, 'sync') },
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: 0, maxUnavailable: settings.rollout === 'fast' ? '100%' : 1 },
      },
      template: {
        metadata: { labels, annotations: { [documentHash]: mounted.sha256 } },
        spec: {
          ...pod,
          affinity:
            settings.nodeAffinity === undefined ? pod.affinity : { nodeAffinity: settings.nodeAffinity },
          containers: [filled],
          // The agent refuses a directory whose group is not the API server's, and files inherit it (setgid).
          securityContext: {
            ...pod.securityContext,
            ...(settings.group !== undefined && { runAsGroup: settings.group }),
          },
          serviceAccountName: settings.name,
          tolerations: settings.tolerations ?? pod.tolerations,
          volumes,
        },
      },
    },
  } as unknown as KubernetesObject;
}
