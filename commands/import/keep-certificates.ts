import { Buffer } from 'node:buffer';
import { decodePem } from '../../authentication/decode-pem.ts';

/** The certificates of a PEM text. */
export interface KeptCertificates {
  /** Nothing but the certificates, each in lines of 64 characters. */
  pem: string;
  /** The types of the other blocks, which are never copied: `RSA PRIVATE KEY`. */
  others: readonly string[];
}

/** Takes from a PEM text what kube-apiserver takes from it: certificates without headers. */
export function keepCertificates(text: string): KeptCertificates {
  const blocks: string[] = [];
  const others: string[] = [];
  let rest = Buffer.from(text).toString('latin1');
  for (let found = decodePem(rest); found !== undefined; found = decodePem(rest)) {
    rest = found.rest;
    const { type, hasHeaders, bytes } = found.block;
    if (type !== 'CERTIFICATE' || hasHeaders) others.push(type);
    else {
      const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
      blocks.push(`-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`);
    }
  }
  return { pem: blocks.join(''), others };
}
