import { Buffer } from 'node:buffer';
import { readDerElement } from '../read-der-element.ts';

/** What a certificate says that upstream does not look at. */
export interface CertificateFacts {
  /** The common name of the subject, or else its organisation; empty where it has neither. */
  readonly name: string;
  /** The object identifier of the signature algorithm, as hexadecimal bytes. */
  readonly signature: string;
  readonly notBefore: string;
  /** YYYY-MM-DD. */
  readonly notAfter: string;
  /** The basic constraint CA is set. */
  readonly isAuthority: boolean;
  /** The key usage allows signing certificates, or there is none. */
  readonly maySign: boolean;
  /** The object identifiers of the key's algorithm and of its parameters, as hexadecimal bytes. */
  readonly key: { readonly algorithm: string; readonly parameters: string; readonly rsaBits: number };
}

const sequence = 0x30;

/** Reads a DER certificate; undefined where it has not the form of one, which upstream refuses anyway. */
export function readCertificate(der: Uint8Array): CertificateFacts | undefined {
  const [tbs, algorithm] = listElements(readDerElement(der, sequence)?.content);
  if (tbs === undefined || algorithm === undefined) return undefined;
  const fields = listElements(tbs.content);
  if (fields[0]?.tag === 0xa0) fields.shift();
  const [, , , validity, subject, spki] = fields;
  const [notBefore, notAfter] = listElements(validity?.content).map(readDate);
  if (subject === undefined || spki === undefined || notBefore === undefined || notAfter === undefined)
    return undefined;
  const extensions = readExtensions(fields.find(({ tag }) => tag === 0xa3)?.content);
  const [authority] = listElements(
    readDerElement(extensions.get('551d13') ?? new Uint8Array(), sequence)?.content,
  );
  const usage = readDerElement(extensions.get('551d0f') ?? new Uint8Array(), 0x03)?.content;
  return {
    name: readName(subject.content),
    signature: hex(listElements(algorithm.content)[0]?.content),
    notBefore,
    notAfter,
    isAuthority: authority?.tag === 0x01 && authority.content[0] === 0xff,
    maySign: usage === undefined || ((usage[1] ?? 0) & 0x04) !== 0,
    key: readKey(spki.content),
  };
}

type Element = NonNullable<ReturnType<typeof readDerElement>>;

function listElements(content: Uint8Array | undefined): Element[] {
  const elements: Element[] = [];
  for (let rest = content ?? new Uint8Array(); rest.length > 0; ) {
    const element = readDerElement(rest);
    if (element === undefined) break;
    elements.push(element);
    rest = element.rest;
  }
  return elements;
}

function readExtensions(content: Uint8Array | undefined): Map<string, Uint8Array> {
  const list = readDerElement(content ?? new Uint8Array(), sequence);
  return new Map(
    listElements(list?.content).map((extension) => {
      const parts = listElements(extension.content);
      return [hex(parts[0]?.content), parts.at(-1)?.content ?? new Uint8Array()];
    }),
  );
}

function readKey(spki: Uint8Array): CertificateFacts['key'] {
  const [identifier, bits] = listElements(spki);
  const [algorithm, parameters] = listElements(identifier?.content);
  const [modulus] = listElements(
    readDerElement(bits?.content.subarray(1) ?? new Uint8Array(), sequence)?.content,
  );
  const digits = hex(modulus?.content).replace(/^(00)+/, '');
  const first = digits === '' ? 0 : Number.parseInt(digits.slice(0, 2), 16).toString(2).length;
  return {
    algorithm: hex(algorithm?.content),
    parameters: hex(parameters?.content),
    rsaBits: digits === '' ? 0 : (digits.length / 2 - 1) * 8 + first,
  };
}

/** UTCTime has two digits for the year, from 1950 on (RFC 5280 §4.1.2.5.1). */
function readDate({ tag, content }: Element): string {
  const text = Buffer.from(content).toString('latin1');
  const whole = tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  return whole.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
}

function readName(subject: Uint8Array): string {
  const attributes = new Map(
    listElements(subject).flatMap((set) =>
      listElements(set.content).map((pair): [string, string] => {
        const [type, value] = listElements(pair.content);
        return [hex(type?.content), Buffer.from(value?.content ?? []).toString('utf8')];
      }),
    ),
  );
  return attributes.get('550403') ?? attributes.get('55040a') ?? '';
}

function hex(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('hex');
}
