import { Buffer } from 'node:buffer';
import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { TrustedIssuer } from '../../model/link/trusted-issuer.ts';
import {
  type OpenIDConnectSettings,
  resolveOpenIDConnectSettings,
} from '../../model/open-id-connect-settings.ts';
import { noSubstitution } from '../annotations.ts';
import type { GeneratedDelivery } from '../generated-delivery.ts';
import { labelPart } from '../label-part.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { nameObject } from './name-object.ts';

const labels = labelPart('configuration');

/**
 * Delivery through gardener/oidc-webhook-authenticator, into the cluster itself: an object for each issuer, whose name
 * depends on no other one. Whatever the webhook has a default for is written, because its releases differ in them.
 */
export function generateOpenIDConnect({
  cluster,
  issuers,
  configuration,
}: CompiledCluster): GeneratedDelivery {
  const settings = resolveOpenIDConnectSettings(cluster);
  const objects = (configuration.jwt ?? []).map((entry, index) =>
    buildObject(entry, issuers[index]!, settings),
  );
  return { authentication: objects, access: [] };
}

function buildObject(
  { issuer = {}, claimMappings = {}, claimValidationRules = [] }: JWTAuthenticator,
  trusted: TrustedIssuer,
  settings: OpenIDConnectSettings,
): KubernetesObject {
  const { owner } = trusted;
  const { supportedSigningAlgs, maxTokenExpirationSeconds } = settings;
  const { username, groups } = claimMappings;
  const required = claimValidationRules.map(({ claim = '', requiredValue = '' }) => [claim, requiredValue]);
  return {
    apiVersion: 'authentication.gardener.cloud/v1alpha1',
    kind: 'OpenIDConnect',
    metadata: {
      name: nameObject(trusted, settings),
      labels: { ...labels, [`trustplane.dev/${owner.kind.toLowerCase()}`]: owner.name },
      annotations: noSubstitution,
    },
    spec: {
      issuerURL: issuer.url ?? '',
      audiences: [...(issuer.audiences ?? [])],
      usernameClaim: username?.claim ?? '',
      usernamePrefix: toPrefix(username?.prefix),
      // An empty claim means none. Left out, older releases take `groups`.
      groupsClaim: groups?.claim ?? '',
      groupsPrefix: toPrefix(groups?.claim ? groups.prefix : ''),
      supportedSigningAlgs: [...supportedSigningAlgs],
      ...(required.length > 0 && { requiredClaims: Object.fromEntries(required) }),
      ...(issuer.certificateAuthority && {
        caBundle: Buffer.from(issuer.certificateAuthority).toString('base64'),
      }),
      ...(maxTokenExpirationSeconds !== undefined && { maxTokenExpirationSeconds }),
    },
  };
}

/** An empty prefix means the object's name and a slash to the webhook, and a hyphen means none. */
function toPrefix(prefix = ''): string {
  return prefix === '' ? '-' : prefix;
}
