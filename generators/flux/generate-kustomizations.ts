import { createHash } from 'node:crypto';
import type { LinkedCluster } from '../../model/link/linked-cluster.ts';
import type { ReachedCluster } from '../../model/link/reached-cluster.ts';
import { noSubstitution } from '../annotations.ts';
import { labelPart } from '../label-part.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { nameKustomization } from './name-kustomization.ts';

const labels = labelPart('remote');

/**
 * The Flux objects by which a cluster applies to others: for each of them a ConfigMap that says where it is and which
 * token to ask for, and the Kustomizations that use it. All of them are in the namespace of the service account,
 * because Flux looks for what a Kustomization refers to in its own.
 */
export function generateKustomizations({ reached }: LinkedCluster): KubernetesObject[] {
  return reached.flatMap((each) => {
    const { kustomizations = [], kubeConfigSecret } = each.serviceAccount;
    const connection = kubeConfigSecret === undefined ? buildConnection(each) : undefined;
    const fill = (text: string) => text.replaceAll('{cluster}', each.cluster.name);
    const kubeConfig =
      kubeConfigSecret === undefined
        ? { configMapRef: { name: connection!.metadata.name } }
        : {
            secretRef: {
              name: fill(kubeConfigSecret.name),
              ...(kubeConfigSecret.key !== undefined && { key: kubeConfigSecret.key }),
            },
          };
    const objects = kustomizations.map(
      ({ name, sourceRef, path, dependsOn, interval = '10m', prune = true }): KubernetesObject => ({
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
        metadata: {
          name: nameKustomization(each, name),
          namespace: each.serviceAccount.namespace,
          labels,
          annotations: noSubstitution,
        },
        spec: {
          interval,
          retryInterval: '1m',
          timeout: '5m',
          path: fill(path),
          prune,
          // Others wait until this is ready, and a Namespace is not there before it is.
          wait: true,
          sourceRef: { ...sourceRef },
          ...(dependsOn !== undefined && {
            dependsOn: dependsOn.map((other) => ({ name: nameKustomization(each, other) })),
          }),
          kubeConfig,
        },
      }),
    );
    return connection === undefined ? objects : [connection, ...objects];
  });
}

/** What `spec.kubeConfig.configMapRef` reads. There is no secret in it. */
function buildConnection({
  cluster,
  serviceAccount,
  url,
  certificateAuthority,
  audience,
}: ReachedCluster): KubernetesObject {
  // A service account's name may be as long as a ConfigMap's.
  const hash = createHash('sha256').update(serviceAccount.name).digest('hex').slice(0, 8);
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: `trustplane-${cluster.name}-${hash}`,
      namespace: serviceAccount.namespace,
      labels: { ...labels, 'reconcile.fluxcd.io/watch': 'Enabled' },
      annotations: noSubstitution,
    },
    data: {
      provider: 'generic',
      address: url,
      ...(certificateAuthority !== undefined && { 'ca.crt': certificateAuthority }),
      audiences: audience,
      serviceAccountName: serviceAccount.name,
    },
  };
}
