import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RolloutStatus } from '../../commands/rollout/rollout-status.ts';
import { findPart } from '../lab/find-part.ts';
import { slowness } from '../lab/slowness.ts';
import { waitUntil } from '../lab/wait-until.ts';
import { refusedByApiServer } from './refused-by-api-server.ts';
import type { LabInUse } from './use-lab.ts';

const set = 'daemonset/trustplane-sync';
const inNamespace = ['-n', 'trustplane-system'] as const;
const role = 'node-role.kubernetes.io/control-plane';

/** `trustplane rollout`, run as users run it, beside kubectl. */
export function testRolloutCommand(lab: () => LabInUse): void {
  const run = (...args: string[]) =>
    new Promise<{ exitCode: number; stdout: string; stderr: string }>((resolve) => {
      const all = ['dist/trustplane.cjs', 'rollout', ...args, '--kubeconfig', lab().lab.kubeconfig];
      execFile(process.execPath, all, (error, stdout, stderr) =>
        resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  const watch = (seconds: number) => run('watch', '--timeout', String(seconds * slowness));
  const look = async () => {
    const { exitCode, stdout } = await run('status', '-o', 'json');
    const status = JSON.parse(stdout) as RolloutStatus;
    expect(exitCode).toBe(status.complete ? 0 : 1);
    return status;
  };
  const kubectl = (...args: string[]) => lab().lab.kubectl(...inNamespace, ...args);
  /** Both say whether it is complete, one right after the other; asked again where something happened in between. */
  const agree = async () => {
    for (let tries = 1; ; tries++) {
      const before = await kubectl('rollout', 'status', set, '--watch=false');
      const status = await look();
      const after = await kubectl('rollout', 'status', set, '--watch=false');
      if (before !== after && tries < 10) continue;
      expect(status.complete, before).toBe(before.includes('successfully rolled out'));
      return status;
    }
  };

  describe('trustplane rollout', () => {
    test('agrees with kubectl at every step of a bad rollout, names node and reason, and undoes it', async () => {
      const use = lab();
      const good = use.current();
      const settled = await agree();
      expect(settled).toMatchObject({ complete: true, sha256: good.hash, configMap: good.configMapName });
      expect(settled.nodes.map(({ node, stage }) => `${node} ${stage}`)).toEqual(
        use.nodes.map(({ name }) => `${name} loaded`),
      );
      expect(new Set(settled.nodes.map(({ apiServer }) => apiServer)).size).toBe(use.nodes.length);

      const bad = await use.apply(refusedByApiServer);
      expect((await agree()).complete).toBe(false);
      const watched = await watch(90);
      expect(watched.exitCode).toBe(1);
      expect(watched.stdout).toContain('was refused and will not come right by itself');
      for (const node of use.nodes) await use.reaches(node, 'rejected');
      // Not at the first look: it does without the log of a kubelet that is silent for three seconds.
      const stuck = await waitUntil(
        'the command has heard every agent',
        async () => {
          const status = await agree();
          return status.nodes.every(({ state }) => state !== undefined) ? status : undefined;
        },
        60_000,
        500,
      );
      expect(stuck).toMatchObject({ complete: false, failed: true, sha256: bad.hash });
      for (const node of stuck.nodes) {
        expect(node).toMatchObject({ stage: 'seen', state: 'rejected', sha256: bad.hash });
        expect(node.reason).toContain('refused by the API server');
      }
      const table = await waitUntil(
        'so has its table',
        async () => {
          const { stdout } = await run('status');
          return stdout.includes('the agent has said nothing yet') ? undefined : stdout;
        },
        60_000,
        500,
      );
      for (const { name } of use.nodes)
        expect(table).toMatch(new RegExp(`^${name} .*rejected: refused`, 'm'));

      const undone = await run('undo');
      expect(undone).toMatchObject({ exitCode: 0, stderr: '' });
      expect(undone.stdout).toContain(good.hash);
      expect((await watch(120)).exitCode).toBe(0);
      expect(await agree()).toMatchObject({ complete: true, sha256: good.hash, revision: settled.revision });
      expect(use.nodes.map(use.diskHash)).toEqual(use.nodes.map(() => good.hash));
      use.expectLogins();
    });

    test('agrees with kubectl after an undo by kubectl, too', async () => {
      const use = lab();
      const before = use.current();
      const next = await use.apply();
      await use.proven(next);
      await kubectl('rollout', 'undo', set);
      expect((await watch(120)).exitCode).toBe(0);
      expect(await agree()).toMatchObject({ complete: true, sha256: before.hash });
      await use.proven(before);
    });

    test('finds an API server that the DaemonSet does not reach, which kubectl does not', async () => {
      const use = lab();
      const [lost] = use.nodes;
      await use.lab.kubectl('label', 'node', lost!.name, `${role}-`);
      try {
        await waitUntil(
          'kubectl calls it complete without the node',
          async () =>
            (await kubectl('get', 'pods', '-o', 'name')).trim().split('\n').length === use.nodes.length - 1 &&
            (await use.isComplete()),
          60_000,
          500,
        );
        const status = await look();
        expect(status.complete).toBe(false);
        const missing = status.nodes.find(({ node }) => node === lost!.name);
        expect(missing).toMatchObject({ stage: 'nothing' });
        expect(missing!.reason).toContain(role);
        expect(missing!.apiServer).toMatch(/^apiserver-/);
      } finally {
        await use.lab.kubectl('label', 'node', lost!.name, `${role}=`);
      }
      await use.proven(use.current());
    });

    test('deletes the ConfigMaps that nothing can go back to, and no others', async () => {
      const use = lab();
      // As rendered, without a mark: what is pruned has its own hash in its name.
      const { issuer, ...trusted } = use.issuer.trust('login');
      const withAudience = (audience: string) => {
        const audiences = ['lab', audience];
        const login = {
          ...trusted,
          issuer: { ...(issuer as object), audiences, audienceMatchPolicy: 'MatchAny' },
        };
        return use.apply({ mark: '', issuers: { login } });
      };
      const old = await withAudience('older');
      await use.proven(old);
      await use.proven(await withAudience('newer'));
      await kubectl('patch', set, '--type=merge', '-p', '{"spec":{"revisionHistoryLimit":0}}');
      const revisions = () => kubectl('get', 'controllerrevisions', '-o', 'name');
      await waitUntil(
        'the old revisions are gone',
        async () => (await revisions()).trim().split('\n').length === 1,
        30_000,
        500,
      );
      const names = async () => (await kubectl('get', 'configmaps', '-o', 'name')).trim().split('\n');
      const before = await names();
      expect((await run('prune')).stdout).toBe('0 ConfigMaps deleted.\n');
      expect((await run('prune', '--older-than', '0', '--dry-run')).stdout).toContain(old.configMapName);
      expect(await names()).toEqual(before);
      expect((await run('prune', '--older-than', '0')).exitCode).toBe(0);
      const after = await names();
      expect(after).not.toContain(`configmap/${old.configMapName}`);
      expect(after).toContain(`configmap/${use.current().configMapName}`);
      expect(after).toContain('configmap/kube-root-ca.crt');
      await use.proven(use.current());
      // With no revision left there is no way back, and nothing is touched.
      expect(await run('undo')).toMatchObject({ exitCode: 2, stdout: '' });
    });

    test.skipIf(!findPart('flux-crds'))('suspends what would revert an undo, or refuses', async () => {
      const use = lab();
      await use.proven(await use.apply());
      const good = use.current();
      await use.lab.kubectl('apply', '--server-side', '-f', `${findPart('flux-crds')}/`);
      const next = await use.apply();
      await use.proven(next);
      const marks = [
        'kustomize.toolkit.fluxcd.io/name=auth',
        'kustomize.toolkit.fluxcd.io/namespace=trustplane-system',
      ];
      await kubectl('label', set, ...marks);
      const manifest = {
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
        metadata: { name: 'auth', namespace: 'trustplane-system' },
        spec: {
          interval: '10m',
          prune: true,
          path: './',
          sourceRef: { kind: 'GitRepository', name: 'fleet' },
        },
      };
      const file = join(use.lab.directory, 'kustomization.json');
      writeFileSync(file, JSON.stringify(manifest));
      await waitUntil(
        'the kind is served',
        () =>
          kubectl('apply', '-f', file).then(
            () => true,
            () => false,
          ),
        30_000,
        500,
      );
      const refused = await run('undo');
      expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
      expect(refused.stderr).toContain('Kustomization trustplane-system/auth');
      expect((await look()).sha256).toBe(next.hash);
      const undone = await run('undo', '--suspend');
      expect(undone).toMatchObject({ exitCode: 0, stderr: '' });
      expect(undone.stdout).toContain('flux resume kustomization auth --namespace trustplane-system');
      expect(undone.stdout).toContain('git revert');
      expect(await kubectl('get', 'kustomization', 'auth', '-o', 'jsonpath={.spec.suspend}')).toBe('true');
      await use.proven(good);
      await kubectl('delete', 'kustomization', 'auth');
      await kubectl('label', set, ...marks.map((mark) => `${mark.split('=')[0]}-`));
    });
  });
}
