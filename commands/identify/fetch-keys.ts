import type { Issuer } from '../../authentication/configuration.ts';
import { readKeySet, type VerificationKey } from '../../authentication/identify/read-key-set.ts';
import { EnvironmentError } from '../environment-error.ts';
import { fetchDocument } from './fetch-document.ts';

export interface FetchOptions {
  /** Also from addresses that are not public: loopback, link-local, private networks. */
  readonly allowPrivate: boolean;
}

/**
 * The keys of an issuer, by OpenID Connect discovery as the API server does it: at `discoveryURL` or below the issuer
 * URL, trusting the configured CA alone, or that of the system where none is configured.
 *
 * @throws EnvironmentError with what to do where they cannot be had
 */
export async function fetchKeys(issuer: Issuer, options: FetchOptions): Promise<readonly VerificationKey[]> {
  const url = issuer.url ?? '';
  const discovery = issuer.discoveryURL || `${url.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const trust = { ...options, certificateAuthority: issuer.certificateAuthority ?? '' };
  const provider = parseProvider(await fetchDocument(discovery, trust), discovery);
  if (provider.issuer !== url) {
    throw new EnvironmentError(
      `${discovery} is the discovery document of ${JSON.stringify(provider.issuer)}, not of ${JSON.stringify(url)}. The API server compares them byte for byte and would not start to use this issuer.`,
    );
  }
  const keys = readKeySet(await fetchDocument(provider.jwksUri, trust));
  if ('error' in keys) {
    throw new EnvironmentError(
      `The keys at ${provider.jwksUri} cannot be read: ${keys.error}. The API server would refuse every token of this issuer.`,
    );
  }
  return keys.keys;
}

function parseProvider(body: Buffer, url: string): { issuer: unknown; jwksUri: string } {
  let document: { issuer?: unknown; jwks_uri?: unknown } | null = null;
  try {
    document = JSON.parse(body.toString());
  } catch {}
  if (typeof document?.jwks_uri !== 'string' || document.jwks_uri === '') {
    throw new EnvironmentError(
      `${url} is not a discovery document: it is JSON with a jwks_uri, and this has none.`,
    );
  }
  return { issuer: document.issuer, jwksUri: document.jwks_uri };
}
