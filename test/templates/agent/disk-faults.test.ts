import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findProgram } from '../../lab/find-program.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeDocument } from './make-document.ts';
import { missingFor, type ShellName, sha256 } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';

const missing = missingForNode() ?? (findProgram('strace') ? undefined : 'not installed: strace');
if (missing) console.warn(`SKIPPED: the agent and disks that fail (${missing})`);

/** What the kernel says to system calls on a path below the node's directory. */
interface Fault {
  readonly title: string;
  readonly path: string;
  readonly calls: string;
  readonly error: 'ENOSPC' | 'EIO' | 'EROFS' | 'EDQUOT';
  /** The new bytes are in place all the same: only their durability is in doubt. */
  readonly replaced?: boolean;
}

const beside = '.authentication.yaml.trustplane-new';
const pending = '.trustplane/.pending.trustplane-new';
const faults: readonly Fault[] = [
  { title: 'a full disk', path: beside, calls: 'write,copy_file_range,sendfile', error: 'ENOSPC' },
  { title: 'a quota', path: beside, calls: 'write,copy_file_range,sendfile', error: 'EDQUOT' },
  { title: 'a write error', path: beside, calls: 'write,copy_file_range,sendfile', error: 'EIO' },
  { title: 'a disk that has become read-only', path: beside, calls: 'openat,open', error: 'EROFS' },
  { title: 'bytes that cannot be made durable', path: beside, calls: 'fsync,fdatasync', error: 'EIO' },
  { title: 'a rename that is refused', path: beside, calls: 'rename,renameat,renameat2', error: 'EROFS' },
  { title: 'a rename that fails', path: beside, calls: 'rename,renameat,renameat2', error: 'EIO' },
  {
    title: 'a note that cannot be written',
    path: pending,
    calls: 'write,copy_file_range,sendfile',
    error: 'ENOSPC',
  },
  { title: 'a note that cannot be made durable', path: pending, calls: 'fsync,fdatasync', error: 'EIO' },
  {
    title: 'a note that cannot be renamed',
    path: pending,
    calls: 'rename,renameat,renameat2',
    error: 'EROFS',
  },
  {
    title: 'a directory that cannot be made durable',
    path: '',
    calls: 'fsync,fdatasync',
    error: 'EIO',
    replaced: true,
  },
];

describe.skipIf(missing)('the agent and a disk that fails', () => {
  let node: Node;
  let first: string;

  beforeAll(async () => {
    node = await startNode();
  });
  afterAll(() => node?.stop());
  beforeEach(async () => {
    first = await node.reset();
  });

  for (const shell of ['dash', 'busybox'] as const satisfies readonly ShellName[]) {
    const reason = missingFor(shell);
    if (reason) console.warn(`SKIPPED: disks that fail, under ${shell} (${reason})`);

    describe.skipIf(reason)(`under ${shell}`, () => {
      test.each(faults)('$title ($error): $path', async ({ path, calls, error, replaced }) => {
        const settled = node.start(shell, first);
        await settled.reaches('proven');
        await settled.stop();

        const next = makeDocument();
        const traced = path === '' ? node.host : join(node.host, path);
        const strace = ['-P', traced, '-e', `inject=${calls}:error=${error}`];
        const agent = node.start(shell, next, { strace });
        if (replaced === true) {
          await waitUntil('the file is replaced', () => node.onDisk() === next, 20_000);
          await waitUntil('that it failed is told', () =>
            agent.transitions().some(({ to }) => to === 'refused'),
          );
        } else {
          const refused = await agent.reaches('refused', 20_000);
          expect(refused.reason).toMatch(/^cannot write |^the bytes written beside/);
          expect(agent.probe().ready).toBe(false);
          expect(node.onDisk()).toBe(first);
          expect(await node.server.loadedHash()).toBe(sha256(first));
        }
        expect([first, next]).toContain(node.onDisk());
        await agent.stop();

        const healthy = node.start(shell, next);
        await healthy.reaches('proven', 90_000);
        expect(node.onDisk()).toBe(next);
        expect(await node.server.loadedHash()).toBe(sha256(next));
        expect(readdirSync(node.host).filter((name) => name.includes('trustplane-'))).toEqual([]);
        expect(existsSync(join(node.store, 'pending'))).toBe(false);
      });
    });
  }
});
