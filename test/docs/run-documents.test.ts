import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPart } from '../lab/find-part.ts';
import { listPages } from './list-pages.ts';
import { readBlocks } from './read-blocks.ts';

const parts = { kustomize: findPart('kustomize'), kubectl: findPart('kubectl') };
const built = existsSync('dist/trustplane.cjs');

const pages = listPages().map((page) => {
  const blocks = readBlocks(readFileSync(page, 'utf8'));
  const runs = blocks.flatMap((block, index) => {
    if (block.info !== 'sh') return [];
    const following = blocks.slice(index + 1);
    const end = following.findIndex(({ info }) => info !== 'text output');
    const expected = following.slice(0, end === -1 ? undefined : end).map(({ text }) => text.trim());
    return [{ ...block, expected }];
  });
  return { page, blocks, runs };
});

/** Why a block cannot be run here. */
function findReason(text: string): string | undefined {
  if (!built) return 'dist/trustplane.cjs is not built';
  const missing = Object.entries(parts).find(([name, path]) => path === undefined && text.includes(name));
  return missing && `there is no ${missing[0]} in TRUSTPLANE_PARTS_BIN`;
}

describe.each(pages.filter(({ runs }) => runs.length > 0))('$page', ({ page, runs }) => {
  let clone: string;

  beforeAll(() => {
    clone = mkdtempSync(join(tmpdir(), 'docs-'));
    for (const path of ['environments', 'generators', 'kustomization.yaml', ...(built ? ['dist'] : [])]) {
      cpSync(path, join(clone, path), { recursive: true });
    }
    mkdirSync(join(clone, '.git'));
    mkdirSync(join(clone, '.git/bin'));
    symlinkSync(join(clone, 'dist/trustplane.cjs'), join(clone, '.git/bin/trustplane'));
    for (const [name, path] of Object.entries(parts))
      if (path) symlinkSync(path, join(clone, '.git/bin', name));
  });
  afterAll(() => rmSync(clone, { recursive: true }));

  for (const { line, text, expected } of runs) {
    const reason = findReason(text);
    if (reason !== undefined) console.warn(`SKIPPED: ${page}:${line} is not run, because ${reason}`);
    it.skipIf(reason !== undefined)(`runs what line ${line} says`, () => {
      const path = [join(clone, '.git/bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':');
      const env = { PATH: path, HOME: join(clone, '.git'), LC_ALL: 'C.UTF-8', KUBECONFIG: '/dev/null' };
      // Whose commits are whose is not the page's business.
      const author = { GIT_AUTHOR_NAME: 'Ann', GIT_AUTHOR_EMAIL: 'ann@example.com' };
      const committer = { GIT_COMMITTER_NAME: 'Ann', GIT_COMMITTER_EMAIL: 'ann@example.com' };
      const { status, stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', `exec 2>&1\n${text}`], {
        cwd: clone,
        env: { ...env, ...author, ...committer },
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      expect(status, stdout).toBe(0);
      for (const part of expected) expect(stdout).toContain(part);
    });
  }
});

describe.each(pages)('$page', ({ page, blocks }) => {
  it('says of every block what it is', () => {
    expect(blocks.filter(({ info }) => info === '').map(({ line }) => line)).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    const prose = blocks.reduce((text, block) => text.replace(block.text, ''), readFileSync(page, 'utf8'));
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const broken = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(target)) return true;
      return anchor !== undefined && target.endsWith('.md') && !listAnchors(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

/** The anchors of a page's headings, as code hosts make them. */
function listAnchors(page: string): string[] {
  const headings = readFileSync(page, 'utf8').matchAll(/^#+ +(.*)$/gm);
  return [...headings].map((match) =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
