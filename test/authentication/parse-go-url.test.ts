import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type GoUrl, parseGoUrl } from '../../authentication/parse-go-url.ts';

interface Vector {
  readonly input: string;
  readonly error?: string;
  readonly url?: GoUrl;
}

const file = new URL('../vectors/go-url-parse.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

it.each(vectors)('parses $input as Go does', ({ input, error, url }) => {
  expect(parseGoUrl(input)).toEqual(error === undefined ? { url } : { error });
});
