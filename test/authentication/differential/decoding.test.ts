import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { observedFiles } from '../decode/observed-file.ts';
import { buildDocument } from './build-document.ts';
import { compareDecoding } from './compare-decoding.ts';
import { expectAgreement } from './expect-agreement.ts';

const vectors = new URL('../../vectors/authentication-oracle.json', import.meta.url);
const texts: readonly string[] = [
  ...observedFiles.flatMap(({ text }) => text ?? []),
  ...(JSON.parse(readFileSync(vectors, 'utf8')).vectors as { config: string }[]).map(({ config }) => config),
];

expectAgreement({
  name: 'decode',
  cases: 1300,
  decisions: 150,
  async compare(choices, minor, oracle) {
    const bytes = Buffer.from(buildDocument(choices, minor, texts));
    const answer = await oracle.ask({ operation: 'decode', document: bytes.toString('base64') });
    return [{ ...compareDecoding(bytes, answer, minor), shown: JSON.stringify(bytes.toString()) }];
  },
});
