import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function readVectors(name: string): Record<string, unknown>[] {
  return JSON.parse(readFileSync(join('test/vectors', `${name}.json`), 'utf8')).vectors;
}

function readFolder(folder: string, ending: RegExp): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

const configurations = (): Buffer[] => [
  ...readVectors('authentication-oracle').map(({ config }) => Buffer.from(String(config))),
  ...readVectors('authentication-decoding').map(({ text, base64 }) =>
    text === undefined ? Buffer.from(String(base64), 'base64') : Buffer.from(String(text)),
  ),
];

/** Good and bad inputs of a target to start from. */
export const readSeeds: Readonly<Record<string, () => Buffer[]>> = {
  yaml: configurations,
  cel: () => readVectors('cel-expressions').map(({ expression }) => Buffer.from(String(expression))),
  pem: () => [
    ...readFolder('environments', /\.pem$/),
    ...readVectors('go-certificates').map(({ der }) =>
      Buffer.from(`-----BEGIN CERTIFICATE-----\n${String(der)}\n-----END CERTIFICATE-----\n`),
    ),
  ],
  loader: () => [...readFolder('environments', /\.yaml$/), ...configurations()],
};
