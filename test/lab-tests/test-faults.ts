import { describe, expect, test } from 'vitest';
import { waitUntil } from '../lab/wait-until.ts';
import type { LabInUse } from './use-lab.ts';

/** Nodes and components that are away, and nodes that come and go. */
export function testFaults(lab: () => LabInUse): void {
  test('each kubelet has its own sockets, so that none takes away those of another', async () => {
    const inodes = lab().nodes.map(({ run }) =>
      run('stat', '--format=%d:%i', '/var/lib/kubelet/device-plugins/kubelet.sock'),
    );
    expect(new Set(await Promise.all(inodes)).size).toBe(3);
  });

  describe('a component that is away', () => {
    test('fast: a dead kubelet does not hold up the other nodes', async () => {
      const use = lab();
      const [, , dead] = use.nodes;
      await dead!.kubelet.kill();
      const rendering = await use.apply();
      for (const node of use.nodes.slice(0, 2)) await use.reaches(node, 'proven', 60_000);
      expect(use.diskHash(dead!)).not.toBe(rendering.hash);
      expect(await use.isComplete()).toBe(false);
      await dead!.kubelet.start();
      await use.proven(rendering);
      use.expectLogins();
    });

    test('canary: a dead kubelet stops the rollout at its node, and fast gets past it', async () => {
      const use = lab();
      const [, , dead] = use.nodes;
      await dead!.kubelet.kill();
      // The cluster notices after twenty seconds: the node first, its pods after it. When the DaemonSet counts the agent as
      // unavailable, no other one may become so.
      await waitUntil('the DaemonSet misses an agent', async () => !(await use.isComplete()), 90_000, 500);
      const before = use.nodes.map(use.diskHash);
      const slow = await use.apply({ nodeFile: { rollout: 'canary' } });
      await new Promise((resolve) => setTimeout(resolve, 5000));
      expect(use.nodes.map(use.diskHash)).toEqual(before);
      expect(slow.hash).not.toBe(before[0]);
      const fast = await use.apply();
      for (const node of use.nodes.slice(0, 2)) await use.reaches(node, 'proven', 60_000);
      await dead!.kubelet.start();
      await use.proven(fast);
      use.expectLogins();
    });

    test('an API server that restarts between write and verdict', async () => {
      const use = lab();
      const [, node] = use.nodes;
      const rendering = await use.apply();
      await waitUntil('it is written', () => use.diskHash(node!) === rendering.hash, 30_000, 10);
      await node!.apiServer.kill();
      await node!.apiServer.start();
      await use.proven(rendering);
      use.expectLogins({ stopped: true });
    });

    test('an API server that hangs keeps its agent, and is Ready, where the document was proven', async () => {
      const use = lab();
      const good = use.current();
      const [, node] = use.nodes;
      await node!.apiServer.whilePaused(async () => {
        await new Promise((resolve) => setTimeout(resolve, 20_000));
        expect(use.diskHash(node!)).toBe(good.hash);
      });
      await use.proven(good);
      use.expectLogins({ stopped: true });
    });
  });

  describe('nodes that come and go', () => {
    test('the image is gone after a reboot: the API server starts with the file, and the pod comes when it can', async () => {
      const use = lab();
      const good = use.current();
      const [, , node] = use.nodes;
      await node!.kubelet.kill();
      await node!.removeContainers();
      await node!.removeImage();
      await node!.apiServer.kill();
      await node!.apiServer.start();
      expect(await node!.apiServer.loadedHash()).toBe(good.hash);
      await node!.kubelet.start();
      await waitUntil(
        'the pod waits for its image',
        async () => /ErrImagePull|ImagePullBackOff/.test(await use.lab.kubectl('get', 'pods', '-A')),
        60_000,
        500,
      );
      expect(use.diskHash(node!)).toBe(good.hash);
      await node!.importImages();
      await use.proven(good, 120_000);
      use.expectLogins({ stopped: true });
    });

    test('a node that is added gets an agent, and one that is removed holds nothing up', async () => {
      const use = lab();
      const good = use.current();
      const added = await use.lab.addNode(good.document);
      await use.proven(good, 90_000);
      expect(await use.reaches(added, 'proven')).toBe('loaded by the API server');

      await use.lab.removeNode();
      const next = await use.apply();
      await use.proven(next);
      use.expectLogins({ stopped: true });
    });
  });

  // The last one, because the way back would need all the restarts again.
  describe('the anonymous block', () => {
    const anonymous = { enabled: true, conditions: [{ path: '/livez' }, { path: '/readyz' }] };

    test('fast refuses to change it; canary writes it and asks for the restarts', async () => {
      const use = lab();
      const before = use.nodes.map(use.diskHash);
      await use.apply({ anonymous });
      for (const node of use.nodes) {
        expect(await use.reaches(node, 'refused')).toContain('go back, then roll out as canary');
      }
      expect(use.nodes.map(use.diskHash)).toEqual(before);

      // Back first: `canary` waits for no node that is not Ready anyway, so it would take all of these at once.
      await use.send(use.current());
      await use.proven(use.current());
      const canary = await use.apply({ anonymous, nodeFile: { rollout: 'canary' } });
      const left = [...use.nodes];
      while (left.length > 0) {
        const next = await waitUntil(
          'a node wants its restart',
          async () => {
            for (const node of left) {
              if ((await use.agentOf(node))?.to === 'restart') return node;
            }
            return undefined;
          },
          60_000,
          500,
        );
        expect(use.nodes.filter((node) => use.diskHash(node) === canary.hash)).toHaveLength(4 - left.length);
        await next.apiServer.restart();
        left.splice(left.indexOf(next), 1);
      }
      await use.proven(canary);
      use.expectLogins({ stopped: true });
    });
  });
}
