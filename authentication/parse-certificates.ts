import { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import { decodePem } from './decode-pem.ts';
import { findCertificateDefect } from './find-certificate-defect.ts';

/**
 * Reads a PEM bundle as client-go's `cert.ParseCertsPEM` does: only `CERTIFICATE` blocks without headers count, all
 * else is skipped, and the first of them that is no certificate is the error. Neither the dates nor the CA bit are
 * looked at. Where the error text can differ from Go's is said at `findCertificateDefect`.
 */
export function parseCertificates(
  pem: string,
): { readonly certificates: readonly X509Certificate[] } | { readonly error: string } {
  const certificates: X509Certificate[] = [];
  let rest = Buffer.from(pem).toString('latin1');
  for (let found = decodePem(rest); found !== undefined; found = decodePem(rest)) {
    rest = found.rest;
    if (found.block.type !== 'CERTIFICATE' || found.block.hasHeaders) continue;
    const error = findCertificateDefect(found.block.bytes);
    if (error !== undefined) return { error };
    certificates.push(new X509Certificate(found.block.bytes));
  }
  if (certificates.length > 0) return { certificates };
  return { error: 'data does not contain any valid RSA or ECDSA certificates' };
}
