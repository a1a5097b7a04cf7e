import type { JWTAuthenticator } from '../authentication/configuration.ts';
import { rememberByText } from '../authentication/remember-by-text.ts';
import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';

const lengths = new WeakMap<JWTAuthenticator, number>();

/**
 * The most characters that a configuration has as JSON. It is cheap to know, and times what a character may become
 * it says of most clusters that no printed document has to be measured.
 */
export function boundLength({
  configuration,
  issuers,
}: Pick<CompiledCluster, 'configuration' | 'issuers'>): number {
  const { jwt: _, ...rest } = configuration;
  let length = JSON.stringify(rest).length;
  for (const [index, { authenticator }] of issuers.entries()) {
    length += lengthOf(authenticator);
    const entry = configuration.jwt?.[index];
    if (entry !== authenticator) length += JSON.stringify(entry?.issuer?.audiences ?? []).length;
  }
  return length;
}

function lengthOf(authenticator: JWTAuthenticator): number {
  let length = lengths.get(authenticator);
  if (length === undefined) {
    const { certificateAuthority, ...issuer } = authenticator.issuer ?? {};
    // The CA is the longest text by far, and mostly the same.
    length =
      JSON.stringify({ ...authenticator, issuer }).length + lengthOfAuthority(certificateAuthority ?? '');
    lengths.set(authenticator, length);
  }
  return length;
}

/** With the name of its field. */
const lengthOfAuthority = rememberByText((pem) => JSON.stringify({ certificateAuthority: pem }).length);
