import { describe, expect, test } from 'vitest';
import { type Issuer, startIssuer } from '../lab/start-issuer.ts';
import { waitUntil } from '../lab/wait-until.ts';
import { watchFiles } from '../lab/watch-files.ts';
import type { LabInUse } from './use-lab.ts';

/** Issuers that are down, unreachable from one node, or not who they should be. */
export function testIssuers(lab: () => LabInUse): void {
  describe('issuers', () => {
    let other: Issuer;
    const both = (use: LabInUse) => ({ login: use.issuer.trust('login'), other: other.trust('other') });

    test('one that one node cannot reach, or that shows it another certificate, never gets to that API server', async () => {
      const use = lab();
      other = await startIssuer(use.lab);
      const [first, second, third] = use.nodes;
      other.behave('down', 2);
      other.behave('wrong-certificate', 3);
      const files = watchFiles(use.nodes);
      const rendering = await use.apply({ issuers: both(use) });
      await use.reaches(first!, 'proven', 60_000);
      // The issuers live in this process: where that was busy, the first reason is that one did not answer in time.
      await use.reaches(second!, 'blocked', 30_000, `${other.url}/.well-known/openid-configuration`);
      await use.reaches(third!, 'blocked', 30_000, 'certificate');
      expect(files.since(second!, rendering.hash)).toBeUndefined();
      expect(files.since(third!, rendering.hash)).toBeUndefined();
      expect(await use.isComplete()).toBe(false);
      // It goes on by itself when the issuer is right.
      other.behave('up');
      await use.proven(rendering);
      files.stop();
      use.expectLogins();
    });

    test('a revocation while another trusted one is down: blocked, urgent, and leaving that one out', async () => {
      const use = lab();
      const before = use.nodes.map(use.diskHash);
      other.behave('down');
      const withoutUrgency = await use.apply({ issuers: { other: other.trust('other') } });
      for (const node of use.nodes) await use.reaches(node, 'blocked', 30_000, other.url);
      expect(use.nodes.map(use.diskHash)).toEqual(before);

      const urgent = await use.apply({
        issuers: { other: other.trust('other') },
        nodeFile: { urgent: true },
        mark: 'urgent',
      });
      expect(urgent.hash).not.toBe(withoutUrgency.hash);
      for (const node of use.nodes) {
        await waitUntil('it is written', () => use.diskHash(node) === urgent.hash, 30_000);
      }
      // Not a refusal: the file stays, and a start would load it. Ann, who is to be locked out, can log in until then.
      for (const node of use.nodes) {
        await use.reaches(node, 'waiting', 90_000, other.url);
        expect(use.diskHash(node)).toBe(urgent.hash);
      }
      use.expectLogins();
      const [, restarted] = use.nodes;
      await restarted!.apiServer.restart();
      expect(await restarted!.apiServer.loadedHash()).toBe(urgent.hash);
      await waitUntil('ann is locked out there', () =>
        use.logins.take().refused.some(({ node }) => node === restarted!.name),
      );
      // Leaving out the one that is down; the attempt in flight is waited for.
      const fix = await use.apply();
      await use.proven(fix, 120_000);
      await waitUntil('ann is let in again', async () => {
        use.logins.take();
        await new Promise((resolve) => setTimeout(resolve, 1000));
        const { succeeded, refused } = use.logins.take();
        return succeeded > 0 && refused.length === 0;
      });
    });
  });
}
