import { readFileSync } from 'node:fs';

const file = new URL('../../vectors/go-certificates.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: { der: string }[] };

function encode(der: string, label = 'CERTIFICATE', headers = ''): string {
  return `-----BEGIN ${label}-----\n${headers}${der.replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
}

const good = encode(vectors[0]!.der);

/** What can stand in `certificateAuthority`: certificates, good and altered, and PEM around them that is not quite PEM. */
export const certificateTexts: readonly string[] = [
  good,
  '',
  'x',
  ...vectors.map(({ der }) => encode(der)),
  `${good}${encode(vectors[1]!.der)}`,
  `${good}${encode('AAAA')}`,
  `text before\n${good}text after`,
  encode(vectors[0]!.der, 'TRUSTED CERTIFICATE'),
  encode(vectors[0]!.der, 'X509 CERTIFICATE'),
  encode(vectors[0]!.der, 'CERTIFICATE', 'Proc-Type: 4\n\n'),
  encode(vectors[0]!.der, 'PRIVATE KEY'),
  encode(''),
  encode('!!!!'),
  good.replaceAll('\n', '\r\n'),
  good.replaceAll('\n', ''),
  good.replace('-----END CERTIFICATE-----', ''),
  good.replace('-----END', '----END'),
  good.replaceAll('CERTIFICATE', 'certificate'),
  ` ${good}`,
  good.replace('\n', ' \n'),
  good.trimEnd(),
  good.slice(0, 200),
  good.replace('A', 'B'),
  `${good.slice(0, 100)}=${good.slice(100)}`,
];
