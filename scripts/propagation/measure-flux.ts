import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitYaml } from '../../generators/print/emit-yaml.ts';
import type { JsonValue } from '../../generators/print/json-value.ts';
import { findPart } from '../../test/lab/find-part.ts';
import type { LabRendering } from '../../test/lab/render-lab.ts';
import type { ControlPlane } from '../../test/lab/start-control-plane.ts';
import { startFlux } from '../../test/lab/start-flux.ts';
import { waitUntil } from '../../test/lab/wait-until.ts';

/** Milliseconds from an artifact's publication until the Kustomization of environments/production/flux is Ready with it. */
export async function measureFlux(
  lab: ControlPlane,
  count: number,
  make: (number: number) => Promise<LabRendering>,
): Promise<number[]> {
  const objects = join(lab.directory, 'flux.yaml');
  writeFileSync(
    objects,
    execFileSync(findPart('kustomize')!, ['build', 'environments/production/flux/eu-1']),
  );
  const flux = await startFlux(lab, [objects]);
  const times: number[] = [];
  for (let number = 0; number <= count; number++) {
    const rendering = await make(number);
    const text = rendering.objects.map((object) => emitYaml(object as unknown as JsonValue)).join('---\n');
    const start = performance.now();
    const revision = await flux.publish({ 'rendered/production/eu-1/authentication/objects.yaml': text });
    await waitUntil(
      'the Kustomization is Ready',
      async () => {
        const state = await flux.look('trustplane-authentication');
        return state.ready && state.revision === revision;
      },
      300_000,
      50,
    );
    if (number > 0) times.push(performance.now() - start);
    process.stderr.write('.');
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  process.stderr.write('\n');
  await flux.controller.stop();
  return times;
}
