import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCertificates } from '../../authentication/parse-certificates.ts';

interface Vector {
  readonly name: string;
  readonly der: string;
  readonly go: string;
}

const file = new URL('../vectors/go-certificates.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

function wrap(der: string): string {
  return `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`;
}

describe('certificates', () => {
  it.each(vectors)('says what Go says: $name', ({ der, go }) => {
    const parsed = parseCertificates(wrap(der));
    expect('error' in parsed ? parsed.error : '').toBe(go);
  });

  it('returns every certificate of a bundle', () => {
    const valid = vectors.filter(({ go }) => go === '').map(({ der }) => der);
    const parsed = parseCertificates(`# bundle\n${valid.map(wrap).join('\ntext\n')}`);
    const raw = 'certificates' in parsed ? parsed.certificates.map(({ raw }) => raw) : [];
    expect(raw).toEqual(valid.map((der) => Buffer.from(der, 'base64')));
  });
});
