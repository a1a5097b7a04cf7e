import { Buffer } from 'node:buffer';
import { decodePem } from '../decode-pem.ts';
import { type CertificateFacts, readCertificate } from './read-certificate.ts';

/** What is in a CA bundle. */
export interface Bundle {
  /** In UTF-8. */
  readonly bytes: number;
  /** `BEGIN CERTIFICATE` lines; where there are too many nothing else is looked at. */
  readonly count: number;
  /** Something beside certificates and comments, as half a sentence that begins with the number of its line. */
  readonly foreign: string | undefined;
  readonly hasTwins: boolean;
  readonly certificates: readonly CertificateFacts[];
}

export const bundleLimits = { bytes: 64 * 1024, certificates: 20 } as const;

const known = new Map<string, Bundle>();
const memory = 1000;

/** Reads a PEM bundle. Remembered by its text, because many issuers have the same one. */
export function readBundle(pem: string): Bundle {
  let bundle = known.get(pem);
  if (bundle === undefined) {
    bundle = read(pem);
    if (known.size === memory) known.clear();
    known.set(pem, bundle);
  }
  return bundle;
}

function read(pem: string): Bundle {
  const bytes = Buffer.byteLength(pem);
  const count = pem.split('-----BEGIN CERTIFICATE-----').length - 1;
  const none = { bytes, count, foreign: undefined, hasTwins: false, certificates: [] };
  if (bytes > bundleLimits.bytes || count > bundleLimits.certificates) return none;
  const ders: Buffer[] = [];
  let rest = Buffer.from(pem).toString('latin1');
  for (let found = decodePem(rest); found !== undefined; found = decodePem(rest)) {
    rest = found.rest;
    if (found.block.type === 'CERTIFICATE' && !found.block.hasHeaders) ders.push(found.block.bytes);
  }
  const hasTwins = new Set(ders.map((der) => der.toString('hex'))).size < ders.length;
  const certificates = ders.flatMap((der) => readCertificate(der) ?? []);
  return { ...none, foreign: findForeign(pem), hasTwins, certificates };
}

function findForeign(pem: string): string | undefined {
  let inside: { type: string; line: number } | undefined;
  for (const [index, text] of pem.split('\n').entries()) {
    const line = text.trim();
    const begin = /^-----BEGIN (.*)-----$/.exec(line);
    if (begin !== null) {
      inside = { type: begin[1]!, line: index + 1 };
      if (inside.type !== 'CERTIFICATE')
        return `line ${inside.line}: a block of type ${inside.type}, which the API server skips`;
    } else if (/^-----END .*-----$/.test(line)) {
      inside = undefined;
    } else if (inside !== undefined && line.includes(':')) {
      return `line ${index + 1}: a header in a block, for which the API server skips the whole block`;
    } else if (inside === undefined && line !== '' && !line.startsWith('#')) {
      return `line ${index + 1}: text between the certificates`;
    }
  }
  return inside === undefined ? undefined : `line ${inside.line}: a block without an end`;
}
