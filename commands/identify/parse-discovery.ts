import { EnvironmentError } from '../environment-error.ts';

/** What matters of a discovery document (OpenID Connect Discovery 1.0 §3). */
export interface Discovery {
  readonly issuer: unknown;
  readonly jwksUri: string;
  /** What it says that tokens are signed with; empty where it does not say. */
  readonly algorithms: readonly string[];
}

/**
 * Reads a discovery document that came from a URL.
 *
 * @throws EnvironmentError where it is none
 */
export function parseDiscovery(body: Buffer, url: string): Discovery {
  let document: Record<string, unknown> | null = null;
  try {
    document = JSON.parse(body.toString());
  } catch {}
  if (typeof document?.jwks_uri !== 'string' || document.jwks_uri === '') {
    throw new EnvironmentError(
      `${url} is not a discovery document: it is JSON with a jwks_uri, and this has none.`,
    );
  }
  const stated = document.id_token_signing_alg_values_supported;
  return {
    issuer: document.issuer,
    jwksUri: document.jwks_uri,
    algorithms: Array.isArray(stated) ? stated.filter((each) => typeof each === 'string') : [],
  };
}
