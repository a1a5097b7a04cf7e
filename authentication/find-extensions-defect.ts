import { readDerElement } from './read-der-element.ts';

const sequence = 0x30;
const boolean = 0x01;
const octetString = 0x04;

/**
 * What Go's `x509` has against the extensions of a version 3 certificate, in its words; `afterKey` is what follows
 * the public key. None may be there twice. Of their content only what a CA certificate usually has is read.
 */
export function findExtensionsDefect(afterKey: Uint8Array): string | undefined {
  let rest = afterKey;
  for (const [tag, part] of [[0x81, 'issuerUniqueID'] as const, [0x82, 'subjectUniqueID'] as const]) {
    if (rest[0] !== tag) continue;
    const element = readDerElement(rest);
    if (element === undefined) return `x509: malformed ${part}`;
    rest = element.rest;
  }
  if (rest[0] !== 0xa3) return undefined;
  const list = readDerElement(readDerElement(rest)?.content ?? new Uint8Array(), sequence);
  if (list === undefined) return 'x509: malformed extensions';
  const contents = new Map<string, Extension>();
  for (let extensions = list.content; extensions.length > 0; ) {
    const element = readDerElement(extensions, sequence);
    if (element === undefined) return 'x509: malformed extension';
    const extension = readExtension(element.content);
    if (typeof extension === 'string') return extension;
    if (contents.has(extension.id)) {
      return `x509: certificate contains duplicate extension with OID "${extension.id}"`;
    }
    contents.set(extension.id, extension);
    extensions = element.rest;
  }
  for (const extension of contents.values()) {
    const defect = findContentDefect(extension);
    if (defect !== undefined) return defect;
  }
  return undefined;
}

interface Extension {
  readonly id: string;
  readonly critical: boolean;
  readonly content: Uint8Array;
}

function readExtension(bytes: Uint8Array): Extension | string {
  const id = readDerElement(bytes, 0x06);
  if (id === undefined || id.content.length === 0) return 'x509: malformed extension OID field';
  let rest = id.rest;
  let critical = false;
  if (rest[0] === boolean) {
    const flag = readBoolean(rest);
    if (flag === undefined) return 'x509: malformed extension critical field';
    critical = flag;
    rest = rest.subarray(3);
  }
  const value = readDerElement(rest, octetString);
  if (value === undefined) return 'x509: malformed extension value field';
  return { id: printIdentifier(id.content), critical, content: value.content };
}

function findContentDefect({ id, critical, content }: Extension): string | undefined {
  if (id === '2.5.29.14') {
    if (critical) return 'x509: subject key identifier incorrectly marked critical';
    if (!readDerElement(content, octetString)) return 'x509: invalid subject key identifier';
  } else if (id === '2.5.29.35') {
    if (critical) return 'x509: authority key identifier incorrectly marked critical';
    const inside = readDerElement(content, sequence)?.content;
    const readable = inside !== undefined && (inside[0] !== 0x80 || readDerElement(inside) !== undefined);
    if (!readable) return 'x509: invalid authority key identifier';
  } else if (id === '2.5.29.19') {
    const inside = readDerElement(content, sequence)?.content;
    const readable = inside !== undefined && (inside[0] !== boolean || readBoolean(inside) !== undefined);
    if (!readable) return 'x509: invalid basic constraints';
  }
  return undefined;
}

function readBoolean(bytes: Uint8Array): boolean | undefined {
  const content = readDerElement(bytes, boolean)?.content;
  if (content?.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) return undefined;
  return content[0] === 0xff;
}

function printIdentifier(content: Uint8Array): string {
  const numbers: bigint[] = [];
  let number = 0n;
  for (const byte of content) {
    number = number * 128n + BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0n;
  }
  const [joint = 0n, ...others] = numbers;
  const first = joint < 80n ? joint / 40n : 2n;
  return [first, joint - first * 40n, ...others].join('.');
}
