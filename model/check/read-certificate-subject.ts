/** What an API server takes from a client certificate: the user from CN, the groups from O. */
export interface CertificateSubject {
  commonName: string | undefined;
  organizations: readonly string[];
}

/** A separator only in front of the next `KEY=`. */
const slash = /(?<!\\)\/(?=\s*[A-Za-z][A-Za-z0-9.-]*\s*=)/;
const comma = /(?<!\\)[,+](?=\s*[A-Za-z][A-Za-z0-9.-]*\s*=)/;

/**
 * Reads a subject as people write it: `O=system:masters,CN=ops` (RFC 4514), `/O=system:masters/CN=ops` (openssl), with
 * blanks or without.
 */
export function readCertificateSubject(text: string): CertificateSubject {
  const parts = text.split(text.trimStart().startsWith('/') ? slash : comma);
  const values = new Map<string, string[]>();
  for (const part of parts) {
    const [, key = '', value = ''] =
      /^\s*([A-Za-z][A-Za-z0-9.-]*)\s*=(.*)$/s.exec(part.replace(/^\s*\//, '')) ?? [];
    const clean = value.trim().replace(/\\(.)/gs, '$1');
    if (clean !== '') values.set(key.toUpperCase(), [...(values.get(key.toUpperCase()) ?? []), clean]);
  }
  return { commonName: values.get('CN')?.at(-1), organizations: values.get('O') ?? [] };
}
