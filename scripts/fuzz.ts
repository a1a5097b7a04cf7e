/** Called by scripts/fuzz. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { runTarget } from './fuzzing/run-target.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true, default: ['yaml', 'cel', 'pem', 'loader'] },
    seed: { type: 'string', default: '1' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'trustplane-fuzz-'));
const worker = join(folder, 'worker.mjs');
let found = 0;
try {
  buildSync({
    entryPoints: ['scripts/fuzzing/worker.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: worker,
    // What is bundled from CommonJS asks for node's own modules with `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const milliseconds = (Number(values.minutes) * 60_000) / values.target.length;
  for (const target of values.target) {
    const result = await runTarget({ worker, target, seed: Number(values.seed), milliseconds });
    found += result.failures.length;
    console.log(
      `${target}: ${result.inputs} inputs of seed ${values.seed} in ${Math.round(milliseconds / 1000)} s, ${result.kinds} kinds of answers, slowest ${result.slowest} ms, heap up to ${result.heap} MB, ${result.failures.length} failures`,
    );
    for (const { reason, file } of result.failures) console.log(`  ${reason}: ${file}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = found > 0 ? 1 : 0;
