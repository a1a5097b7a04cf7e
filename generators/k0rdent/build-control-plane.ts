import { merging, noPruning, noSubstitution } from '../annotations.ts';
import type { JsonObject } from '../print/json-value.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { type ConfigFile, configDirectory } from './describe-file.ts';

/** The control plane that is to read a Secret. */
export interface ControlPlaneWiring {
  kind: 'K0smotronControlPlane' | 'K0sControlPlane';
  name: string;
  namespace: string;
  secretName: string;
  file: ConfigFile;
}

/**
 * The fields by which a control plane mounts the Secret and hands it to its API server, and no others: the object is
 * somebody else's, so Flux merges the fields and never deletes it.
 */
export function buildControlPlane(wiring: ControlPlaneWiring): KubernetesObject {
  const { kind, name, namespace } = wiring;
  return {
    apiVersion: 'controlplane.cluster.x-k8s.io/v1beta1',
    kind,
    metadata: { name, namespace, annotations: { ...merging, ...noPruning, ...noSubstitution } },
    spec: kind === 'K0smotronControlPlane' ? mountIntoPod(wiring) : writeToMachine(wiring),
  };
}

/** `mounts` is a field of the control plane's own, not of the configuration of k0s below `k0sConfig`. */
function mountIntoPod({ secretName, file }: ControlPlaneWiring): JsonObject {
  return {
    k0sConfig: nameFile(file),
    mounts: [
      {
        path: configDirectory,
        secret: { defaultMode: 0o644, items: [{ key: 'config', path: file.name }], secretName },
      },
    ],
  };
}

function writeToMachine({ secretName, file }: ControlPlaneWiring): JsonObject {
  const contentFrom = { secretRef: { name: secretName, key: 'config' } };
  return {
    k0sConfigSpec: {
      files: [{ contentFrom, path: file.path, permissions: '0644' }],
      k0s: nameFile(file),
    },
  };
}

function nameFile({ path }: ConfigFile): JsonObject {
  return {
    apiVersion: 'k0s.k0sproject.io/v1beta1',
    kind: 'ClusterConfig',
    metadata: { name: 'k0s' },
    spec: { api: { extraArgs: { 'authentication-config': path } } },
  };
}
