import { Buffer } from 'node:buffer';
import type { CelInput } from '../cel/wrap-input.ts';
import { decodeGoBase64Url } from '../decode/decode-go-base64-url.ts';
import type { Claims } from './claims.ts';
import type { Members } from './decode-id-token.ts';
import { nameJsonKind } from './name-json-kind.ts';
import { readClaims } from './read-claims.ts';

/** A token taken apart; nothing of it is verified. */
export interface ReadToken {
  readonly claims: Claims;
  readonly members: Members;
  /** `alg` of the header, empty where there is none. */
  readonly algorithm: string;
  /** `kid` of the header, empty where there is none. */
  readonly keyId: string;
  /** Why upstream's library does not take it for a JWS, in its words. */
  readonly malformed?: string;
  /** A part of the header that changes how a signature is checked and is not modelled. */
  readonly unmodelled?: string;
  /** The three parts as base64url in its one canonical form, which is what upstream verifies. */
  readonly canonical: string;
}

/**
 * Takes a token apart as kube-apiserver does before it asks whose it is. `notJwt` says why no JWT authenticator takes
 * it for its own: the API server then goes on as with any other unknown token.
 */
export function readToken(token: string): ReadToken | { readonly notJwt: string } {
  if (token.trim().startsWith('{')) return { notJwt: 'it is JSON, and a token is a compact JWT' };
  const parts = token.split('.');
  if (parts.length !== 3) {
    return { notJwt: `a JWT has three parts with dots between them, and this has ${parts.length}` };
  }
  const [header, payload, signature] = parts as [string, string, string];
  const bytes = decodeGoBase64Url(payload);
  if ('error' in bytes) return { notJwt: `its second part is not base64url: ${bytes.error}` };
  const read = readClaims(bytes);
  if ('error' in read) return { notJwt: `its payload is not claims: ${read.error}` };
  // Upstream's library for JWS takes all space out of a token; that which reads the payload above does not.
  const signed = decodeGoBase64Url(signature.replace(/\s/g, ''));
  const facts = readHeader(header.replace(/\s/g, ''));
  const malformed =
    'malformed' in facts || !('error' in signed) ? facts : { ...facts, malformed: signed.error };
  const encode = (part: Uint8Array) => Buffer.from(part).toString('base64url');
  const canonical = [encode(facts.bytes), encode(bytes), 'error' in signed ? '' : encode(signed)].join('.');
  const { bytes: _, ...known } = malformed;
  return { ...read, ...known, canonical };
}

interface Header {
  readonly bytes: Uint8Array;
  readonly algorithm: string;
  readonly keyId: string;
  readonly malformed?: string;
  readonly unmodelled?: string;
}

function readHeader(text: string): Header {
  const none = { bytes: new Uint8Array(), algorithm: '', keyId: '' };
  const bytes = decodeGoBase64Url(text);
  if ('error' in bytes) return { ...none, malformed: bytes.error };
  if (bytes.length === 0) return none;
  const read = readClaims(bytes);
  if ('error' in read) return { ...none, bytes, malformed: read.error };
  const names = read.members.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { ...none, bytes, malformed: `json: duplicate key '${twice}' in object` };
  for (const [name, what] of [
    ['alg', 'algorithm'],
    ['kid', 'key ID'],
    ['nonce', 'nonce'],
  ] as const) {
    const fault = findStringFault(read.claims[name], what);
    if (fault !== undefined) return { ...none, bytes, malformed: fault };
  }
  const unmodelled = ['crit', 'b64', 'jwk', 'x5c'].find((name) => Object.hasOwn(read.claims, name));
  return {
    bytes,
    algorithm: (read.claims.alg as string | null | undefined) ?? '',
    keyId: (read.claims.kid as string | null | undefined) ?? '',
    ...(unmodelled !== undefined && { unmodelled }),
  };
}

function findStringFault(value: CelInput | undefined, what: string): string | undefined {
  if (value === undefined || value === null || typeof value === 'string') return undefined;
  return `failed to unmarshal ${what}: json: cannot unmarshal ${nameJsonKind(value)} into Go value of type string`;
}
