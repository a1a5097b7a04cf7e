import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emitYaml } from '../../generators/print/emit-yaml.ts';
import type { JsonValue } from '../../generators/print/json-value.ts';
import { findPart } from '../lab/find-part.ts';
import type { LabEnvironment, LabRendering } from '../lab/render-lab.ts';
import { type Flux, type KustomizationState, startFlux } from '../lab/start-flux.ts';
import { waitUntil } from '../lab/wait-until.ts';
import { refusedByApiServer } from './refused-by-api-server.ts';
import type { LabInUse } from './use-lab.ts';

const missing = ['kustomize', 'kustomize-controller', 'flux-crds'].filter((name) => !findPart(name));
const cluster = 'rendered/production/eu-1';

/** The same rollouts, driven by a real kustomize-controller with the objects of environments/production/flux. */
export function testFlux(lab: () => LabInUse): void {
  if (missing.length > 0) console.warn(`SKIPPED: Flux on the lab (no ${missing.join(', ')})`);
  describe.skipIf(missing.length > 0)('driven by Flux', () => {
    let flux: Flux;
    const [authentication, access] = ['trustplane-authentication', 'trustplane-access'] as const;

    beforeAll(async () => {
      const use = lab();
      const built = execFileSync(findPart('kustomize')!, ['build', 'environments/production/flux/eu-1']);
      const path = join(use.lab.directory, 'flux.yaml');
      writeFileSync(path, built);
      flux = await startFlux(use.lab, [path]);
    });

    /** What a job commits: the bindings in a folder of their own. */
    async function publish(
      environment?: LabEnvironment,
    ): Promise<{ rendering: LabRendering; revision: string }> {
      const rendering = await lab().render(environment);
      const isAccess = (kind: string) => kind === 'RoleBinding';
      const print = (wanted: boolean) =>
        rendering.objects
          .filter(({ kind }) => isAccess(kind) === wanted)
          .map((object) => emitYaml(object as unknown as JsonValue))
          .join('---\n');
      const revision = await flux.publish({
        [`${cluster}/authentication/objects.yaml`]: print(false),
        [`${cluster}/access/objects.yaml`]: print(true) || emitYaml(placeholder),
      });
      return { rendering, revision };
    }

    const becomesReady = (name: string, revision: string, patience: number) => {
      let last = '';
      return waitUntil(
        () => `${name} is Ready with ${revision}: ${last}\n${flux.controller.log().slice(-2000)}`,
        async () => {
          const state = await flux.look(name);
          last = JSON.stringify(state);
          return state.ready && state.revision === revision;
        },
        patience,
        200,
      );
    };

    test('is Ready only after every API server has proven the document', async () => {
      const use = lab();
      const { rendering, revision } = await publish();
      let early = 0;
      await waitUntil(
        () => `Ready:\n${flux.controller.log().slice(-2000)}`,
        async () => {
          // Asked in this order, a Ready that comes before the proof cannot be missed.
          const state = await flux.look(authentication);
          const ready = state.ready && state.revision === revision;
          const hashes = await Promise.all(use.nodes.map((node) => node.apiServer.loadedHash()));
          if (ready && hashes.some((hash) => hash !== rendering.hash)) early++;
          return ready;
        },
        120_000,
        100,
      );
      expect(early).toBe(0);
      await use.proven(rendering);
      use.expectLogins();
    });

    test('a document that the API server refuses is never Ready, and a fix does not wait behind it', async () => {
      const use = lab();
      const good = use.current();
      const { rendering: bad, revision } = await publish(refusedByApiServer);
      for (const node of use.nodes) await use.reaches(node, 'rejected', 60_000);
      for (let look = 0; look < 20; look++) {
        expect(await flux.look(authentication)).not.toMatchObject({ ready: true, revision });
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      expect(use.nodes.map(use.diskHash)).toEqual(use.nodes.map(() => good.hash));
      expect(bad.hash).not.toBe(good.hash);

      const started = performance.now();
      const fix = await publish();
      await becomesReady(authentication, fix.revision, 100_000);
      // The health check of the refused revision would have lasted that long.
      expect(performance.now() - started).toBeLessThan(300_000);
      await use.proven(fix.rendering);
      use.expectLogins();
    });

    test("an organisation's missing namespace does not hold up a revocation", async () => {
      const use = lab();
      const { rendering, revision } = await publish({
        issuers: {
          login: {
            ...use.issuer.trust('login'),
            access: [{ user: 'ann', clusterRole: 'view', namespaces: ['not-there-yet'] }],
          },
        },
        mark: 'with access',
      });
      await becomesReady(authentication, revision, 120_000);
      await use.proven(rendering);
      // Each retry first says no more than that it is under way.
      let state: KustomizationState | undefined;
      await waitUntil(
        () => `${access} says which namespace is missing: ${JSON.stringify(state)}`,
        async () => {
          state = await flux.look(access);
          return !state.ready && state.message.includes('not-there-yet');
        },
        60_000,
        200,
      );
      await flux.controller.stop();
      use.expectLogins();
    });
  });
}

/** Flux applies nothing from a folder without objects. */
const placeholder = {
  ...{ apiVersion: 'v1', kind: 'ConfigMap' },
  metadata: { name: 'no-bindings', namespace: 'default' },
};
