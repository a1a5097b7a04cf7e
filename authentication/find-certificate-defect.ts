import { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import { findExtensionsDefect } from './find-extensions-defect.ts';
import { findKeyDefect } from './find-key-defect.ts';
import { findValidityDefect } from './find-validity-defect.ts';
import { readDerElement } from './read-der-element.ts';

const sequence = 0x30;
const integer = 0x02;

/**
 * What Go's `x509.ParseCertificate` has against a DER certificate, in its words; undefined when nothing.
 *
 * The frame of the certificate, its version, serial number, algorithms, dates and extensions are checked by Go's
 * rules and give Go's text. Names and keys, and the content of the rarer extensions, are read by OpenSSL: what it
 * refuses is called `malformed certificate`, which is not always Go's text, and a fault that only Go sees there (a
 * host name that is not ASCII in a subject alternative name, for example) is not found.
 */
export function findCertificateDefect(der: Uint8Array): string | undefined {
  const certificate = readDerElement(der, sequence);
  if (certificate === undefined) return 'x509: malformed certificate';
  const tbs = readDerElement(certificate.content, sequence);
  if (tbs === undefined) return 'x509: malformed tbs certificate';
  const defect = findTbsDefect(tbs.content, tbs.rest);
  if (defect !== undefined) return defect;
  if (!isReadable(certificate.whole)) return 'x509: malformed certificate';
  return certificate.rest.length > 0 ? 'x509: trailing data' : undefined;
}

function findTbsDefect(tbs: Uint8Array, afterTbs: Uint8Array): string | undefined {
  let rest = tbs;
  let version = 1;
  if (rest[0] === 0xa0) {
    const tagged = readDerElement(rest);
    const number = tagged && readDerElement(tagged.content, integer);
    if (tagged === undefined || number?.rest.length !== 0 || !isInteger(number.content)) {
      return 'x509: malformed version';
    }
    if (number.content.length > 8 || number.content[0]! >= 0x80) return 'x509: malformed version';
    if (number.content.length > 1 || number.content[0]! > 2) return 'x509: invalid version';
    version = number.content[0]! + 1;
    rest = tagged.rest;
  }
  const serial = readDerElement(rest, integer);
  if (serial === undefined || !isInteger(serial.content)) return 'x509: malformed serial number';
  if (serial.content[0]! >= 0x80) return 'x509: negative serial number';
  const inner = readDerElement(serial.rest, sequence);
  if (inner === undefined) return 'x509: malformed signature algorithm identifier';
  const outer = readDerElement(afterTbs, sequence);
  if (outer === undefined) return 'x509: malformed algorithm identifier';
  if (Buffer.compare(inner.content, outer.content) !== 0) {
    return "x509: inner and outer signature algorithm identifiers don't match";
  }
  return findBodyDefect(inner.rest, version);
}

function findBodyDefect(afterAlgorithm: Uint8Array, version: number): string | undefined {
  const issuer = readDerElement(afterAlgorithm, sequence);
  if (issuer === undefined) return 'x509: malformed issuer';
  const validity = readDerElement(issuer.rest, sequence);
  if (validity === undefined) return 'x509: malformed validity';
  const defect = findValidityDefect(validity.content);
  if (defect !== undefined) return defect;
  const subject = readDerElement(validity.rest, sequence);
  // Go says so of the subject too.
  if (subject === undefined) return 'x509: malformed issuer';
  const key = readDerElement(subject.rest, sequence);
  if (key === undefined) return 'x509: malformed spki';
  return findKeyDefect(key.whole) ?? (version === 3 ? findExtensionsDefect(key.rest) : undefined);
}

function isReadable(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der).raw.length > 0;
  } catch {
    return false;
  }
}

function isInteger(content: Uint8Array): boolean {
  const [first, second] = content;
  if (first === undefined || second === undefined) return first !== undefined;
  return !(first === 0 && second < 0x80) && !(first === 0xff && second >= 0x80);
}
