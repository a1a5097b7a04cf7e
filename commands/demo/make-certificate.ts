import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sequence = (...parts: Buffer[]) => element(0x30, Buffer.concat(parts));
const objectIdentifier = (hex: string) => element(0x06, Buffer.from(hex, 'hex'));
const octets = (content: Buffer) => element(0x04, content);
const bits = (content: Buffer) => element(0x03, Buffer.concat([Buffer.of(0), content]));
const isTrue = Buffer.of(0x01, 0x01, 0xff);

const ecdsaWithSha256 = sequence(objectIdentifier('2a8648ce3d040302'));
const commonName = objectIdentifier('550403');
const basicConstraints = objectIdentifier('551d13');
const subjectAlternativeName = objectIdentifier('551d11');

/** A certificate with its key, both as PEM. */
export interface Certificate {
  certificate: string;
  key: string;
}

/**
 * A self-signed server certificate (RFC 5280) for some DNS names, valid for a day around now. Made by hand because
 * Node cannot and a laptop need not have openssl.
 */
export function makeCertificate(names: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const subject = sequence(element(0x31, sequence(commonName, element(0x0c, Buffer.from(names[0]!)))));
  const halfDay = 43_200_000;
  const validity = sequence(time(Date.now() - halfDay), time(Date.now() + halfDay));
  const alternatives = names.map((name) => element(0x82, Buffer.from(name)));
  const extensions = sequence(
    sequence(basicConstraints, isTrue, octets(sequence(isTrue))),
    sequence(subjectAlternativeName, octets(sequence(...alternatives))),
  );
  const content = sequence(
    element(0xa0, Buffer.of(0x02, 0x01, 0x02)),
    // A serial number is positive, so its first bit is clear; it is short, so its first byte is not zero.
    element(0x02, Buffer.concat([Buffer.of(0x40), randomBytes(8)])),
    ecdsaWithSha256,
    subject,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, extensions),
  );
  const signature = sign('sha256', content, privateKey);
  const base64 = sequence(content, ecdsaWithSha256, bits(signature)).toString('base64');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** A DER element; nothing here is longer than 65535 bytes. */
function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

/** UTCTime, which holds until 2049. */
function time(milliseconds: number): Buffer {
  const [date, clock] = new Date(milliseconds).toISOString().split(/[T.]/);
  return element(0x17, Buffer.from(`${date!.slice(2)}${clock}Z`.replace(/[-:]/g, '')));
}
