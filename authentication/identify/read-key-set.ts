import { Buffer } from 'node:buffer';

/** The members of a public key that are needed to verify with it. */
export interface VerificationKey {
  /** Empty where the key has none. */
  readonly keyId: string;
  /** Undefined for a key that no token of Kubernetes can be signed with: a secret, or Ed25519. */
  readonly key:
    | { readonly kty: 'RSA'; readonly n: string; readonly e: string }
    | { readonly kty: 'EC'; readonly crv: string; readonly x: string; readonly y: string }
    | undefined;
}

/**
 * Reads a JSON Web Key Set (RFC 7517) as upstream does: one key that it does not know spoils the whole set; `use`,
 * `key_ops` and `alg` are not looked at. The errors are in its words where it has some of its own.
 */
export function readKeySet(
  text: Uint8Array,
): { readonly keys: readonly VerificationKey[] } | { readonly error: string } {
  let document: unknown;
  try {
    document = JSON.parse(Buffer.from(text).toString());
  } catch {
    return { error: 'it is not JSON' };
  }
  if (!isRecord(document) || !Array.isArray(document.keys)) {
    return { error: 'a key set is a JSON object with a list of keys, {"keys": […]}' };
  }
  const keys: VerificationKey[] = [];
  for (const [index, entry] of document.keys.entries()) {
    const read = isRecord(entry) ? readKey(entry) : 'it is not an object';
    if (typeof read === 'string') return { error: `keys[${index}]: ${read}` };
    keys.push(read);
  }
  return { keys };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readKey(entry: Record<string, unknown>): VerificationKey | string {
  const { kty, kid, n, e, crv, x, y } = entry;
  if (kid !== undefined && kid !== null && typeof kid !== 'string') return 'kid is not a string';
  const keyId = kid ?? '';
  if (kty === 'RSA') {
    if (!isEncoded(n) || !isEncoded(e)) return 'go-jose/go-jose: invalid RSA key, missing n/e values';
    return { keyId, key: { kty, n, e } };
  }
  if (kty === 'EC') {
    if (typeof crv !== 'string' || !['P-256', 'P-384', 'P-521'].includes(crv)) {
      return `go-jose/go-jose: unsupported elliptic curve '${String(crv ?? '')}'`;
    }
    if (!isEncoded(x) || !isEncoded(y)) return 'go-jose/go-jose: invalid EC key, missing x/y values';
    return { keyId, key: { kty, crv, x, y } };
  }
  if (kty === 'oct' || (kty === 'OKP' && crv === 'Ed25519')) return { keyId, key: undefined };
  return kty === 'OKP'
    ? `go-jose/go-jose: unknown curve ${String(crv ?? '')}'`
    : `go-jose/go-jose: unknown json web key type '${String(kty ?? '')}'`;
}

function isEncoded(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]+$/.test(value);
}
