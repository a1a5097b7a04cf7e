import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { installByHand } from '../lab/control-plane/start-node.ts';
import { waitUntil } from '../lab/wait-until.ts';
import { watchFiles } from '../lab/watch-files.ts';
import { refusedByApiServer } from './refused-by-api-server.ts';
import type { LabInUse } from './use-lab.ts';

/** The refused bytes lie there for about two seconds, in which a slow machine may not let the watcher look. */
function expectHit(seen: readonly string[], good: string, bad: string): void {
  expect([[good], [good, bad, good]]).toContainEqual(seen);
}

/** Good and bad documents in both modes, undo, revert, and changes behind each other. */
export function testRollouts(lab: () => LabInUse): void {
  describe('a rollout', () => {
    test('fast: is complete when every API server has loaded the document', async () => {
      const use = lab();
      const rendering = await use.apply();
      expect(await use.isComplete()).toBe(false);
      await use.proven(rendering);
      expect(
        await use.lab.kubectl('-n', 'trustplane-system', 'rollout', 'status', 'ds/trustplane-sync'),
      ).toContain('successfully rolled out');
      use.expectLogins();
    });

    test('canary: reaches one node after the other', async () => {
      const use = lab();
      const files = watchFiles(use.nodes);
      const rendering = await use.apply({ nodeFile: { rollout: 'canary' } });
      await use.proven(rendering, 120_000);
      files.stop();
      const times = use.nodes.map((node) => files.since(node, rendering.hash)!).sort((a, b) => a - b);
      // With an issuer a load takes ten seconds, and the next node waits for that.
      expect(times[1]! - times[0]!).toBeGreaterThan(9_000);
      expect(times[2]! - times[1]!).toBeGreaterThan(9_000);
      use.expectLogins();
    });

    test('canary: a refused document stops at the first node, and an undo is the way back', async () => {
      const use = lab();
      const before = use.nodes.map(use.diskHash);
      const files = watchFiles(use.nodes);
      const bad = await use.apply({ ...refusedByApiServer, nodeFile: { rollout: 'canary' } });
      const hit = await waitUntil(
        'a node has refused it',
        async () => {
          for (const node of use.nodes) if ((await use.agentOf(node))?.to === 'rejected') return node;
          return undefined;
        },
        30_000,
        200,
      );
      // Which says that it was there.
      expect(await use.reaches(hit, 'rejected')).toContain('refused by the API server');
      expect(use.diskHash(hit)).toBe(before[0]);
      const seen = files.seen(hit);
      expectHit(seen, before[0]!, bad.hash);
      for (const node of use.nodes) if (node !== hit) await use.reaches(node, 'proven');
      expect(await use.isComplete()).toBe(false);

      await use.lab.kubectl('-n', 'trustplane-system', 'rollout', 'undo', 'ds/trustplane-sync');
      await waitUntil('the undo is complete', use.isComplete, 60_000, 100);
      expect(use.nodes.map(use.diskHash)).toEqual(before);
      files.stop();
      for (const node of use.nodes) {
        expect(files.seen(node), node.name).toEqual(node === hit ? seen : [before[0]]);
        expect(await node.apiServer.loadedHash()).toBe(before[0]);
      }
      use.expectLogins();
    });

    test('fast: a refused document is taken back everywhere, and a fix goes through', async () => {
      const use = lab();
      const before = use.nodes.map(use.diskHash);
      const files = watchFiles(use.nodes);
      const bad = await use.apply(refusedByApiServer);
      for (const node of use.nodes) {
        expect(await use.reaches(node, 'rejected', 45_000)).toContain('refused by the API server');
        expect(use.diskHash(node)).toBe(before[0]);
        expectHit(files.seen(node), before[0]!, bad.hash);
      }
      expect(await use.isComplete()).toBe(false);
      await waitUntil(
        'the probe tells why',
        async () =>
          (await use.lab.kubectl('-n', 'trustplane-system', 'events')).includes(
            'rejected: refused by the API server',
          ),
        10_000,
        500,
      );
      files.stop();
      // A second time it is not even tried: not a byte is written, whoever looks.
      const [node] = use.nodes;
      const { ino, ctimeMs } = statSync(node!.file);
      await use.lab.kubectl('-n', 'trustplane-system', 'delete', 'pods', '--all', '--wait');
      await use.reaches(node!, 'rejected');
      expect(statSync(node!.file)).toMatchObject({ ino, ctimeMs });
      const fix = await use.apply();
      await use.proven(fix);
      use.expectLogins();
    });

    test('two revisions behind each other: the second is what is proven', async () => {
      const use = lab();
      await use.apply();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const second = await use.apply();
      await use.proven(second, 90_000);
      use.expectLogins();
    });

    test('a revert while the changed document is being loaded is proven by the load that it causes', async () => {
      const use = lab();
      const good = use.current();
      const changed = await use.apply();
      await waitUntil(
        'it is written',
        () => use.nodes.every((node) => use.diskHash(node) === changed.hash),
        30_000,
      );
      await use.send(good);
      // No sooner than the API servers are through with the other one, although the loaded hash matches all along.
      await use.proven(good, 90_000);
      await new Promise((resolve) => setTimeout(resolve, 12_000));
      await use.proven(good);
      use.expectLogins();
    });
  });

  describe('what people do to a node', () => {
    test('an edit by hand is put right', async () => {
      const use = lab();
      const [node] = use.nodes;
      const good = use.current();
      installByHand(node!.file, 'jwt: nonsense\n');
      await waitUntil('it is put right', () => use.diskHash(node!) === good.hash, 30_000);
      await use.proven(good);
      use.expectLogins();
    });

    test('hold keeps a node as it is until it is taken away', async () => {
      const use = lab();
      const [node, ...others] = use.nodes;
      const before = use.diskHash(node!);
      await node!.run('touch', '/etc/trustplane/.trustplane/hold');
      const rendering = await use.apply();
      for (const other of others) await use.reaches(other, 'proven', 60_000);
      expect(await use.reaches(node!, 'held')).toContain('/.trustplane/hold exists');
      expect(use.diskHash(node!)).toBe(before);
      expect(await use.isComplete()).toBe(false);
      await node!.run('rm', '/etc/trustplane/.trustplane/hold');
      await use.proven(rendering);
      use.expectLogins();
    });

    test('a pod that is force-deleted hands over to the next', async () => {
      const use = lab();
      await use.lab.kubectl(
        '-n',
        'trustplane-system',
        'delete',
        'pods',
        '--all',
        '--force',
        '--grace-period=0',
      );
      const next = await use.apply();
      await use.proven(next);
      use.expectLogins();
    });

    test('a ConfigMap that is deleted changes nothing on the nodes', async () => {
      const use = lab();
      const good = use.current();
      await use.lab.kubectl('-n', 'trustplane-system', 'delete', 'configmap', good.configMapName);
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await use.proven(good);
      await use.send(good);
      await use.proven(good);
      use.expectLogins();
    });
  });
}
