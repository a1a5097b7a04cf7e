/** The measurements behind docs/reference/benchmarks.md. Called by scripts/bench. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from './benchmarks/describe-machine.ts';
import { measureAccess } from './benchmarks/measure-access.ts';
import { measureDeliveries } from './benchmarks/measure-deliveries.ts';
import { measureFleet } from './benchmarks/measure-fleet.ts';
import { measureIdentify } from './benchmarks/measure-identify.ts';
import { measureOne } from './benchmarks/measure-one.ts';
import { measureRehearsals } from './benchmarks/measure-rehearsals.ts';
import { measureValidation } from './benchmarks/measure-validation.ts';
import type { Measured } from './benchmarks/measured.ts';
import { printResults } from './benchmarks/print-results.ts';
import { writeResults } from './benchmarks/write-results.ts';

const { values } = parseArgs({
  options: {
    kustomize: { type: 'string', default: 'kustomize' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const { kustomize } = values;
const authority = readFileSync('environments/production/ca/login.pem', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'trustplane-bench-'));
try {
  const measured: Measured[] = measureOne(kustomize);
  for (const sharing of ['shared', 'own'] as const) {
    for (const clusters of values.quick ? [100, 1000] : [100, 1000, 4000])
      measured.push(...measureFleet({ folder, clusters, sharing, authority, kustomize }));
  }
  // The first to use the compiler of expressions is the one that measures it from cold.
  const validation = measureValidation();
  const rehearsals = measureRehearsals(folder, values.quick ? 1000 : 4000, authority);
  const access = measureAccess(
    folder,
    authority,
    values.quick ? { clusters: 1000, cases: 500 } : { clusters: 4000, cases: 2000 },
  );
  const deliveries = measureDeliveries(folder, authority, values.quick ? [1000] : [1000, 4000]);
  const figures = printResults(measured, describeMachine(kustomize, folder));
  const text = figures + deliveries + validation + measureIdentify() + rehearsals + access;
  process.stdout.write(text);
  if (values.write) writeResults('docs/reference/benchmarks.md', text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
