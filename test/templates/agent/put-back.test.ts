import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeAuthority } from '../../lab/make-certificates.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeInvalidDocument, makeIssuerDocument } from './make-document.ts';
import { fileName, missingFor, type ShellName } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';
import { wrapMove } from './wrap-move.ts';

const missing = missingForNode() ?? missingFor('dash');
if (missing) console.warn(`SKIPPED: the agent and bytes that cannot be put back (${missing})`);

const shell: ShellName = 'dash';

describe.skipIf(missing)('the agent and last good bytes that cannot be put back', () => {
  let directory: string;
  let full: string;
  let node: Node;
  let first: string;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'trustplane-put-back-'));
    full = join(directory, 'full');
    node = await startNode();
  });
  afterAll(async () => {
    await node?.stop();
    if (directory) rmSync(directory, { recursive: true, force: true });
  });
  beforeEach(async () => {
    rmSync(full, { force: true });
    first = await node.reset();
  });

  test.each([
    ['the file', fileName],
    ['anything', '*'],
  ])(
    'a refused document is not said to have been taken back before it is: %s cannot be written',
    async (_, hindered) => {
      const settled = node.start(shell, first);
      await settled.reaches('proven');
      await settled.stop();

      // The document is written, and what follows it is not.
      const written = join(mkdtempSync(join(directory, 'written-')), 'it');
      const programs = wrapMove(
        directory,
        `case $3 in
  ${node.host}/${hindered}) if [ -e '${written}' ] && [ -e '${full}' ]; then exit 1; fi ;;
esac
case $3 in
  */${fileName}) : >'${written}' ;;
esac`,
      );
      writeFileSync(full, '');
      const document = makeInvalidDocument();
      const agent = node.start(shell, document, { programs });
      const { reason } = await agent.reaches('refused', 90_000);
      expect(reason).toMatch(`cannot write ${node.host}/`);
      expect(agent.transitions().map(({ to }) => to)).not.toContain('rejected');
      expect(node.onDisk()).toBe(document);
      // Two rounds on: what could not be done was not taken for done.
      for (let round = 0; round < 2; round++) {
        const beat = agent.beat();
        await waitUntil('the next round', () => agent.beat() !== beat, 30_000);
      }
      rmSync(full);
      expect((await agent.reaches('rejected', 20_000)).reason).toContain('the last good bytes are in place');
      expect(node.onDisk()).toBe(first);
    },
  );

  test('an API server that went away once has not gone away twice for it', async () => {
    // Nobody listens there.
    const pem = readFileSync(makeAuthority(directory, 'issuer-ca').certificate, 'utf8');
    const document = makeIssuerDocument('https://127.0.0.1:9', pem);
    const urgent = node.start(shell, document, { files: { urgent: 'true' } });
    await urgent.reaches('proving');
    await urgent.stop();

    const programs = wrapMove(
      directory,
      `case $3 in
  ${node.file}) if [ -e '${full}' ]; then exit 1; fi ;;
esac`,
    );
    writeFileSync(full, '');
    const agent = node.start(shell, document, { programs });
    await waitUntil('it looks', () => agent.transitions().length > 0);
    node.server.signal('SIGSTOP');
    try {
      await agent.reaches('refused', 60_000);
      // A round later it would be the second time.
      const beat = agent.beat();
      await waitUntil('the next round', () => agent.beat() !== beat, 30_000);
      rmSync(full);
      await agent.reaches('retreated', 30_000);
    } finally {
      node.server.signal('SIGCONT');
    }
    expect(node.onDisk()).toBe(first);
    expect(existsSync(join(node.store, 'rejected'))).toBe(false);
  });
});
