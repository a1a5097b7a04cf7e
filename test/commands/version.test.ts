import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../../commands/version.ts';
import { makeWorld } from './make-world.ts';

test('prints the version of the package', () => {
  const { version: number } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(version.run({ positionals: [], flags: {} }, makeWorld())).toEqual({
    exitCode: 0,
    stdout: `trustplane ${number}\n`,
  });
});
