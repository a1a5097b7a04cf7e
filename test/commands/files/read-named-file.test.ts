import { spawnSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inputLimit } from '../../../commands/files/input-limit.ts';
import { readNamedFile } from '../../../commands/files/read-named-file.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import { makeWorld } from '../make-world.ts';

it('reads a file of any name and length, and stdin', () => {
  const long = Buffer.alloc(300_001, 'ü');
  const world = makeWorld({ empty: '', long, 'folder/a b.yaml': 'x' }, 'typed');
  expect(readNamedFile('empty', world)).toEqual(Buffer.alloc(0));
  expect(readNamedFile('long', world).equals(long)).toBe(true);
  expect(readNamedFile('folder/a b.yaml', world).toString()).toBe('x');
  expect(readNamedFile('-', world).toString()).toBe('typed');
});

it.each([
  ['nope', 'There is no file nope. Name a token, or - to read stdin.'],
  ['file/below', 'There is no file file/below. Name a token, or - to read stdin.'],
  ['folder', 'folder is a folder. Name the files in it.'],
  ['caf\uFFFD', 'cannot be opened, because its name is not UTF-8. Rename it, or give what is in it on stdin'],
  ['/dev/zero', `/dev/zero has more than ${inputLimit} bytes`],
  ['huge', `huge has more than ${inputLimit} bytes, so it is not what is wanted here. Name another file.`],
])('says what to do about %s', (path, message) => {
  const world = makeWorld({ file: '', 'folder/x': '' });
  writeFileSync(Buffer.from(`${world.cwd}/caf\xe9`, 'latin1'), '');
  writeFileSync(join(world.cwd, 'huge'), '');
  truncateSync(join(world.cwd, 'huge'), inputLimit + 1);
  const read = () => readNamedFile(path, world, 'a token');
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
});

it('reads what another program writes into a pipe', () => {
  const { cwd } = makeWorld({});
  const command = `node ${process.cwd()}/dist/trustplane.cjs identify <(cat) --kubernetes 1.34 --claims <(echo '{')`;
  const { status, stderr, stdout } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', input: '' });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('Kubernetes 1.34 would not load /dev/fd/');
});
