import { createHash } from 'node:crypto';

/** The id that git gives to a file with these bytes: SHA-1, or SHA-256 where the ids of the repository have its length. */
export function hashBlob(bytes: Uint8Array, idLength: number): string {
  const hash = createHash(idLength === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
