import { Buffer } from 'node:buffer';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { resolveK0rdentSettings } from '../../model/k0rdent-settings.ts';
import { controlPlaneFile, documentHash, leftOut, noSubstitution } from '../annotations.ts';
import type { GeneratedObjects } from '../generated-objects.ts';
import { listLeftOut } from '../node-file/list-left-out.ts';
import { emitYaml } from '../print/emit-yaml.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { buildControlPlane } from './build-control-plane.ts';
import { describeFile } from './describe-file.ts';
import { layOutAnonymous } from './lay-out-anonymous.ts';
import { layOutAuthenticator } from './lay-out-authenticator.ts';
import { printConfig } from './print-config.ts';

const labels = {
  'app.kubernetes.io/name': 'trustplane',
  'app.kubernetes.io/component': 'configuration',
  'app.kubernetes.io/managed-by': 'trustplane',
};

/**
 * Delivery through k0rdent, into the management cluster: a ClusterAuthentication, from which k0rdent's controller (kcm)
 * writes the Secret of the control plane; or, without it, the Secret itself and what makes a control plane read it.
 */
export function generateK0rdent(compiled: CompiledCluster): GeneratedObjects {
  const { manager } = resolveK0rdentSettings(compiled.cluster);
  return {
    authentication: manager === 'kcm' ? [buildClusterAuthentication(compiled)] : buildSecrets(compiled),
    access: [],
  };
}

/** CAs are written into the issuers, with the same bytes in the Secret as a `caSecret` gives that kcm does not watch. */
function buildClusterAuthentication(compiled: CompiledCluster): KubernetesObject {
  const { clusterAuth, namespace } = resolveK0rdentSettings(compiled.cluster);
  const { jwt = [], anonymous } = compiled.configuration;
  return {
    apiVersion: 'k0rdent.mirantis.com/v1beta1',
    kind: 'ClusterAuthentication',
    metadata: { name: clusterAuth, namespace, labels, annotations: describe(compiled) },
    spec: {
      authenticationConfiguration: {
        jwt: jwt.map(layOutAuthenticator),
        ...(anonymous !== undefined && { anonymous: layOutAnonymous(anonymous) }),
      },
    },
  };
}

function buildSecrets(compiled: CompiledCluster): KubernetesObject[] {
  const { namespace, clusterDeployment, secretName, controlPlane } = resolveK0rdentSettings(compiled.cluster);
  const { configuration } = compiled;
  const file = describeFile(compiled);
  const secret: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secretName, namespace, labels, annotations: describe(compiled) },
    type: 'Opaque',
    data: { config: Buffer.from(printConfig(configuration).text).toString('base64') },
  };
  if (controlPlane !== undefined)
    return [secret, buildControlPlane({ ...controlPlane, namespace, secretName, file })];
  const auth = {
    configSecret: { name: secretName, key: 'config', hash: file.hash },
    ...(configuration.anonymous !== undefined && { configWithAnon: true }),
  };
  const values: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${clusterDeployment}-auth-values`, namespace, labels, annotations: noSubstitution },
    data: { 'values.yaml': emitYaml({ auth }) },
  };
  return [secret, values];
}

function describe(compiled: CompiledCluster): Record<string, string> {
  const { emergencies } = compiled;
  return {
    ...noSubstitution,
    ...(emergencies.length > 0 && { [leftOut]: listLeftOut(emergencies) }),
    [documentHash]: printConfig(compiled.configuration).sha256,
    [controlPlaneFile]: describeFile(compiled).name,
  };
}
