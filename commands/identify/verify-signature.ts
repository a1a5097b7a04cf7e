import type { VerificationKey } from '../../authentication/identify/read-key-set.ts';
import type { ReadToken } from '../../authentication/identify/read-token.ts';
import type { TokenSignature } from '../../authentication/identify/token-signature.ts';

/** Smaller RSA keys are taken by upstream, but not by `jose`. */
const smallestModulusBits = 2048;

/**
 * Checks the signature of a token with the keys of its issuer: with those that have its `kid`, or with all where it
 * has none. Without keys it is `unchecked`, for the reason that is given instead of them.
 */
export async function verifySignature(
  token: ReadToken,
  keys: readonly VerificationKey[] | { readonly missing: string },
): Promise<TokenSignature> {
  const { algorithm, canonical } = token;
  if (token.malformed !== undefined) return { algorithm, state: 'malformed', reason: token.malformed };
  if ('missing' in keys) return { algorithm, state: 'unchecked', reason: keys.missing };
  if (token.unmodelled !== undefined) {
    const reason = `what ${token.unmodelled} in the header does is not modelled`;
    return { algorithm, state: 'unchecked', reason };
  }
  const { compactVerify, importJWK } = await import('jose');
  const candidates = keys.filter(({ keyId }) => token.keyId === '' || keyId === token.keyId);
  for (const { key } of candidates) {
    if (key === undefined || !fits(algorithm, key.kty)) continue;
    if (key.kty === 'RSA' && Buffer.from(key.n, 'base64url').length * 8 < smallestModulusBits) {
      const reason = `a key of the issuer has fewer than ${smallestModulusBits} bits`;
      return { algorithm, state: 'unchecked', reason };
    }
    try {
      await compactVerify(canonical, await importJWK(key, algorithm), { algorithms: [algorithm] });
      return { algorithm, state: 'valid' };
    } catch {
      // The next key may be the one.
    }
  }
  return { algorithm, state: 'invalid', reason: 'failed to verify id token signature' };
}

function fits(algorithm: string, kty: 'RSA' | 'EC'): boolean {
  return kty === 'EC' ? algorithm.startsWith('ES') : /^[RP]S/.test(algorithm);
}
