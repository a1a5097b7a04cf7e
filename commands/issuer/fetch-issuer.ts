import { readKeySet } from '../../authentication/identify/read-key-set.ts';
import { signingAlgorithms } from '../../authentication/identify/signing-algorithms.ts';
import { EnvironmentError } from '../environment-error.ts';
import { fetchDocument, type Trust } from '../identify/fetch-document.ts';
import { FetchFailure } from '../identify/fetch-failure.ts';
import { parseDiscovery } from '../identify/parse-discovery.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { adviseOnFetch } from './advise-on-fetch.ts';
import { explainIssuerName } from './explain-issuer-name.ts';
import type { IssuerRequest } from './issuer-request.ts';
import { mayAsk } from './may-ask.ts';

/** What an issuer says of itself, checked. */
export interface FetchedIssuer {
  readonly jwksUri: string;
  /** How many of its keys the API server can use. */
  readonly keys: number;
  /** What its tokens may be signed with, as far as kube-apiserver takes it; empty where it does not say. */
  readonly algorithms: readonly string[];
}

/**
 * Gets an issuer's discovery document and keys as the API server does, and finds out whether it could use them.
 *
 * @throws EnvironmentError with what to do where it could not, or where they cannot be had
 */
export async function fetchIssuer(request: IssuerRequest): Promise<FetchedIssuer> {
  const { url, internal, authority } = request;
  const trust: Trust = {
    allows: (address) => mayAsk(address, internal),
    certificateAuthority: authority?.text ?? '',
  };
  const get = async (document: string) => {
    try {
      return await fetchDocument(document, trust);
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      throw new EnvironmentError(`${escapeInvisible(error.message)} ${adviseOnFetch(error, request)}`);
    }
  };
  const address = `${url.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const discovery = parseDiscovery(await get(address), address);
  if (discovery.issuer !== url) throw new EnvironmentError(explainIssuerName(url, discovery.issuer));
  const algorithms = discovery.algorithms.filter((each) => signingAlgorithms.includes(each));
  if (discovery.algorithms.length > 0 && algorithms.length === 0) {
    throw new EnvironmentError(
      `${url} signs with ${discovery.algorithms.map(escapeInvisible).join(', ')}, and kube-apiserver takes only ${signingAlgorithms.join(', ')}. Let the issuer sign with RS256 or ES256.`,
    );
  }
  const set = readKeySet(await get(discovery.jwksUri));
  if ('error' in set) {
    throw new EnvironmentError(
      `The keys at ${escapeInvisible(discovery.jwksUri)} cannot be read: ${escapeInvisible(set.error)}. The API server would refuse every token of this issuer. Take that key out of the set.`,
    );
  }
  const keys = set.keys.filter(({ key }) => key !== undefined).length;
  if (keys === 0) {
    throw new EnvironmentError(
      `There is no key at ${escapeInvisible(discovery.jwksUri)} that kube-apiserver can use: it takes RSA keys, and EC keys of P-256, P-384 and P-521. Let the issuer publish one.`,
    );
  }
  return { jwksUri: discovery.jwksUri, keys, algorithms };
}
