import type { Issuer } from '../../authentication/configuration.ts';
import { readKeySet, type VerificationKey } from '../../authentication/identify/read-key-set.ts';
import { EnvironmentError } from '../environment-error.ts';
import { fetchDocument, type Trust } from './fetch-document.ts';
import { FetchFailure, type FetchFailureKind } from './fetch-failure.ts';
import { isPublicAddress } from './is-public-address.ts';
import { parseDiscovery } from './parse-discovery.ts';

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
  const trust: Trust = {
    allows: (address) => options.allowPrivate || isPublicAddress(address),
    certificateAuthority: issuer.certificateAuthority ?? '',
  };
  const provider = parseDiscovery(await fetchOrAdvise(discovery, trust), discovery);
  if (provider.issuer !== url) {
    throw new EnvironmentError(
      `${discovery} is the discovery document of ${JSON.stringify(provider.issuer)}, not of ${JSON.stringify(url)}. The API server compares them byte for byte and would not start to use this issuer.`,
    );
  }
  const keys = readKeySet(await fetchOrAdvise(provider.jwksUri, trust));
  if ('error' in keys) {
    throw new EnvironmentError(
      `The keys at ${provider.jwksUri} cannot be read: ${keys.error}. The API server would refuse every token of this issuer.`,
    );
  }
  return keys.keys;
}

const advice: Readonly<Partial<Record<FetchFailureKind, string>>> = {
  address:
    'It is not on the public internet. Allow it with --allow-private-addresses if that is where the issuer is.',
  certificate:
    'Put the CA that issued it into issuer.certificateAuthority; without one the public CAs are trusted.',
  unreachable:
    'The API server is in another network and may reach it; --jwks FILE takes its keys from a file.',
  redirect: 'Configure the URL where the document is.',
  status: 'See that the URL is right.',
};

async function fetchOrAdvise(url: string, trust: Trust): Promise<Buffer> {
  try {
    return await fetchDocument(url, trust);
  } catch (error) {
    const more = error instanceof FetchFailure ? advice[error.kind] : undefined;
    throw more === undefined ? error : new EnvironmentError(`${(error as Error).message} ${more}`);
  }
}
