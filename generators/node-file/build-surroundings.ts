import { noSubstitution } from '../annotations.ts';
import { nodeFileTemplates } from '../generated/templates.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { objectLabels } from './object-labels.ts';
import type { Settings } from './settings.ts';

/**
 * What the DaemonSet needs around it: its namespace (unless somebody else's), its account, the one right that the
 * account has, and the fair share of the API server's attention.
 */
export function buildSurroundings(settings: Settings): KubernetesObject[] {
  const { name, namespace } = settings;
  const labels = objectLabels(settings, 'sync');
  const annotations = noSubstitution;
  const subject = { kind: 'ServiceAccount', name, namespace };
  const { clusterRole, clusterRoleBinding, flowSchema, serviceAccount } = nodeFileTemplates;
  // Cluster-wide names carry the namespace where it is not ours alone, so that two installations cannot meet.
  const clusterWide = namespace === nodeFileTemplates.namespace.metadata.name ? name : `${namespace}-${name}`;
  const objects: object[] = [
    { ...serviceAccount, metadata: { name, namespace, labels, annotations } },
    { ...clusterRole, metadata: { name: clusterWide, labels, annotations } },
    {
      ...clusterRoleBinding,
      metadata: { name: clusterWide, labels, annotations },
      roleRef: { ...clusterRoleBinding.roleRef, name: clusterWide },
      subjects: [subject],
    },
    {
      ...flowSchema,
      metadata: { name: clusterWide, labels, annotations },
      spec: {
        ...flowSchema.spec,
        rules: [
          {
            ...flowSchema.spec.rules[0],
            subjects: [{ kind: 'ServiceAccount', serviceAccount: { name, namespace } }],
          },
        ],
      },
    },
  ];
  if (settings.createsNamespace) {
    const template = nodeFileTemplates.namespace;
    objects.unshift({
      ...template,
      metadata: { name: namespace, labels: { ...labels, ...template.metadata.labels }, annotations },
    });
  }
  return objects as KubernetesObject[];
}
