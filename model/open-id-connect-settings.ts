import type { OpenIDConnect } from './generated/kinds.ts';
import type { Manifest } from './manifest.ts';

type Algorithm = NonNullable<OpenIDConnect['supportedSigningAlgs']>[number];

/** Everything that the objects for the webhook depend on, with all defaults filled in. */
export interface OpenIDConnectSettings {
  namePrefix: string;
  supportedSigningAlgs: readonly Algorithm[];
  /** Undefined where the lifetime of tokens is not limited. */
  maxTokenExpirationSeconds: number | undefined;
}

/** What an API server takes (oidc.go, AllValidSigningAlgorithms), which is also all that the webhook's schema knows. */
const all: readonly Algorithm[] = [
  ...(['RS256', 'RS384', 'RS512'] as const),
  ...(['ES256', 'ES384', 'ES512'] as const),
  ...(['PS256', 'PS384', 'PS512'] as const),
];

/** The settings of a cluster with a webhook: what its Cluster object says, else what changes nothing for a token. */
export function resolveOpenIDConnectSettings({ document }: Manifest<'Cluster'>): OpenIDConnectSettings {
  const {
    namePrefix = 'trustplane-',
    supportedSigningAlgs = all,
    maxTokenExpirationSeconds,
  } = document.spec.delivery.openIDConnect ?? {};
  return { namePrefix, supportedSigningAlgs, maxTokenExpirationSeconds };
}
