import { Buffer } from 'node:buffer';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { resolveK0rdentSettings } from '../../model/k0rdent-settings.ts';
import { k0rdentVersion } from '../../model/kind.ts';
import { controlPlaneFile, documentHash, leftOut, noSubstitution } from '../annotations.ts';
import type { GeneratedObjects } from '../generated-objects.ts';
import { labelPart } from '../label-part.ts';
import { listLeftOut } from '../node-file/list-left-out.ts';
import { emitYaml } from '../print/emit-yaml.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { buildControlPlane } from './build-control-plane.ts';
import { describeFile } from './describe-file.ts';
import { layOutAnonymous } from './lay-out-anonymous.ts';
import { layOutAuthenticator } from './lay-out-authenticator.ts';
import { printConfig } from './print-config.ts';

const labels = labelPart('configuration');

/**
 * Delivery through k0rdent, into the management cluster: a ClusterAuthentication, from which k0rdent's controller (kcm)
 * writes the Secret of the control plane; or, without it, the Secret itself and what makes a control plane read it.
 */
export function generateK0rdent(compiled: CompiledCluster): GeneratedObjects {
  const { manager } = resolveK0rdentSettings(compiled.cluster);
  return {
    authentication: manager === 'kcm' ? buildClusterAuthentications(compiled) : buildSecrets(compiled),
    access: [],
  };
}

/**
 * What the ClusterDeployment names, and where k0rdent hands that out, what it is handed out from: k0rdent makes a copy that
 * is missing and never changes one that is there. CAs are written into the issuers, with the same bytes in the Secret as a
 * `caSecret` gives that kcm does not watch.
 */
function buildClusterAuthentications(compiled: CompiledCluster): KubernetesObject[] {
  const { clusterAuth: name, namespace, distributedFrom } = resolveK0rdentSettings(compiled.cluster);
  const { jwt = [], anonymous } = compiled.configuration;
  const object = {
    apiVersion: k0rdentVersion,
    kind: 'ClusterAuthentication',
    metadata: { name, namespace, labels, annotations: describe(compiled) },
    spec: {
      authenticationConfiguration: {
        jwt: jwt.map(layOutAuthenticator),
        ...(anonymous !== undefined && { anonymous: layOutAnonymous(anonymous) }),
      },
    },
  };
  if (distributedFrom === undefined) return [object];
  // No control plane reads it, so it says nothing of one.
  const metadata = { name, namespace: distributedFrom, labels, annotations: noSubstitution };
  return [object, { ...object, metadata }];
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
    data: { config: Buffer.from(printConfig(compiled).text).toString('base64') },
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
    [documentHash]: printConfig(compiled).sha256,
    [controlPlaneFile]: describeFile(compiled).name,
  };
}
