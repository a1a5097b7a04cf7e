import { chooseApiVersion } from '../../authentication/choose-api-version.ts';
import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import { parseKubernetesMinor } from '../../authentication/kubernetes-version.ts';
import { deliveryTypes } from '../delivery-types.ts';
import type { LinkedCluster } from '../link/linked-cluster.ts';
import type { CompiledCluster } from './compiled-cluster.ts';

/**
 * The AuthenticationConfiguration of a cluster. Two issuers that are equal but for the cluster's audience share
 * nothing; equal ones are the same object, so that what is derived from an entry can be kept.
 */
export function compileCluster(linked: LinkedCluster): CompiledCluster {
  const { kubernetesVersion, audience, delivery, ...spec } = linked.cluster.document.spec;
  const anonymous = spec.anonymous ?? linked.clusterAuthentication?.anonymous;
  const minor = parseKubernetesMinor(kubernetesVersion) ?? 0;
  // What is added stands before what is spread (decision 0012), here and below.
  return {
    hosted: [],
    minor,
    configuration: {
      apiVersion: deliveryTypes[delivery.type].apiVersion ?? chooseApiVersion(minor),
      kind: 'AuthenticationConfiguration',
      jwt: linked.issuers.map(({ authenticator }) => withAudience(authenticator, audience)),
      ...(anonymous !== undefined && { anonymous }),
    },
    ...linked,
  };
}

/** An issuer that names no audience is meant for the cluster's own. */
function withAudience(authenticator: JWTAuthenticator, audience: string | undefined): JWTAuthenticator {
  const { audiences, ...issuer } = authenticator.issuer ?? {};
  if (audiences !== undefined || audience === undefined) return authenticator;
  return { ...authenticator, issuer: { audiences: [audience], ...issuer } };
}
