import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EnvironmentError } from '../../../commands/environment-error.ts';
import { writeNewFiles } from '../../../commands/files/write-new-files.ts';
import { UsageError } from '../../../commands/usage-error.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, accessSync: vi.fn(real.accessSync), writeFileSync: vi.fn(real.writeFileSync) };
});

const refuse = (code: string) => () => {
  throw Object.assign(new Error(`${code}: the system refuses`), { code });
};

describe('writeNewFiles', () => {
  let home: string;
  const list = () => fs.readdirSync(home, { recursive: true, encoding: 'utf8' }).sort();
  const files = ['a/one.yaml', 'a/b/two.yaml', 'three.yaml'].map((path) => ({ path, text: `${path}\n` }));

  beforeEach(() => {
    home = fs.mkdtempSync(join(tmpdir(), 'write-'));
  });
  afterEach(() => {
    vi.clearAllMocks();
    fs.rmSync(home, { recursive: true });
  });

  it('writes all files and the folders that they need', () => {
    writeNewFiles(files, home);
    expect(list()).toEqual(['a', 'a/b', 'a/b/two.yaml', 'a/one.yaml', 'three.yaml']);
    expect(fs.readFileSync(join(home, 'a/b/two.yaml'), 'utf8')).toBe('a/b/two.yaml\n');
  });

  // Each file is made empty and then filled, so the disk can be full at six moments.
  it.each([1, 2, 3, 4, 5, 6])('takes everything back when the disk is full at write %i', async (moment) => {
    fs.mkdirSync(join(home, 'a'));
    const { writeFileSync: real } = await vi.importActual<typeof fs>('node:fs');
    let writes = 0;
    vi.mocked(fs.writeFileSync).mockImplementation((...args) => {
      writes++;
      if (writes === moment) refuse('ENOSPC')();
      real(...args);
    });
    expect(() => writeNewFiles(files, home)).toThrow(EnvironmentError);
    expect(list()).toEqual(['a']);
    vi.mocked(fs.writeFileSync).mockImplementation(real);
  });

  it('writes nothing where one of the folders may not be written', () => {
    vi.mocked(fs.accessSync).mockImplementationOnce(() => undefined);
    vi.mocked(fs.accessSync).mockImplementationOnce(refuse('EACCES'));
    expect(() => writeNewFiles(files, home)).toThrow(EnvironmentError);
    expect(list()).toEqual([]);
  });

  it('writes nothing where one of the files is there', () => {
    fs.writeFileSync(join(home, 'three.yaml'), 'mine');
    expect(() => writeNewFiles(files, home)).toThrow(UsageError);
    expect(list()).toEqual(['three.yaml']);
    expect(fs.readFileSync(join(home, 'three.yaml'), 'utf8')).toBe('mine');
  });
});
