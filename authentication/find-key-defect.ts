import { Buffer } from 'node:buffer';
import { createPublicKey } from 'node:crypto';
import { readDerElement } from './read-der-element.ts';

const objectIdentifier = 0x06;
const rsa = '2a864886f70d010101';
const ec = '2a8648ce3d0201';
const x25519 = '2b656e';
const ed25519 = '2b6570';
const curvesOfGo = ['2b81040021', '2a8648ce3d030107', '2b81040022', '2b81040023'];

/**
 * What Go's `x509` has against a SubjectPublicKeyInfo, in its words. Algorithms that Go does not know pass unread.
 * The key itself is read by OpenSSL: what it refuses is called a `malformed subjectPublicKey`.
 */
export function findKeyDefect(spki: Uint8Array): string | undefined {
  const info = readDerElement(spki, 0x30);
  if (info === undefined) return 'x509: malformed spki';
  const algorithm = readDerElement(info.content, 0x30);
  if (algorithm === undefined) return 'x509: malformed public key algorithm identifier';
  const id = readDerElement(algorithm.content, objectIdentifier);
  if (id === undefined) return 'x509: malformed OID';
  const parameters = readDerElement(id.rest);
  if (parameters === undefined && id.rest.length > 0) return 'x509: malformed parameters';
  const name = hex(id.content);
  if (name === rsa && hex(parameters?.whole) !== '0500') return 'x509: RSA key missing NULL parameters';
  if (name === ec) {
    if (parameters?.tag !== objectIdentifier) return 'x509: invalid ECDSA parameters';
    if (!curvesOfGo.includes(hex(parameters.content))) return 'x509: unsupported elliptic curve';
    // OpenSSL reads compressed points too.
    if (readDerElement(algorithm.rest, 0x03)?.content[1] !== 4) {
      return 'ecdsa: invalid uncompressed public key';
    }
  }
  return [rsa, ec, x25519, ed25519].includes(name) && !isReadable(spki)
    ? 'x509: malformed subjectPublicKey'
    : undefined;
}

function isReadable(spki: Uint8Array): boolean {
  try {
    createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    return true;
  } catch {
    return false;
  }
}

function hex(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('hex');
}
