import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { findMissing } from '../test/lab/find-missing.ts';
import { type LabEnvironment, renderLab } from '../test/lab/render-lab.ts';
import { startControlPlane } from '../test/lab/start-control-plane.ts';
import { startIssuer } from '../test/lab/start-issuer.ts';
import { printTable } from './benchmarks/print-table.ts';
import { writeResults } from './benchmarks/write-results.ts';
import { makeCopyingObjects } from './propagation/make-copying-objects.ts';
import { measureChanges } from './propagation/measure-changes.ts';
import { measureFlux } from './propagation/measure-flux.ts';
import { measurePods } from './propagation/measure-pods.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});
const missing = findMissing();
if (missing !== undefined) {
  console.error(`Nothing to measure on: ${missing}.`);
  process.exit(3);
}
const counts = values.quick
  ? { plain: 10, issuers: 3, copied: 2, flux: 3, idle: 60 }
  : { plain: 100, issuers: 30, copied: 8, flux: 30, idle: 600 };

/** The value below which this share of the values lies. */
function quantile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
  return (value / 1000).toFixed(2);
}
const describeTimes = (what: string, way: string, times: readonly number[]) => [
  ...[what, way, String(times.length)],
  ...[quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1)],
];

const lab = await startControlPlane({ report: (step) => console.error(`starting ${step}`) });
const rows: string[][] = [];
try {
  const issuer = await startIssuer(lab);
  const render = (number: number, environment: LabEnvironment) =>
    renderLab({ mark: `change ${number} of ${process.pid}`, ...environment });
  const withIssuer = { issuers: { login: issuer.trust('login') } };
  // A start takes a quarter of a second of CPU, which is five seconds under this limit: a row of its own.
  const resources = { requests: { cpu: '5m', memory: '16Mi' }, limits: { cpu: '50m', memory: '32Mi' } };
  const limited = { nodeFile: { resources } };
  const daemonSet = '/apis/apps/v1/namespaces/trustplane-system/daemonsets/trustplane-sync';

  console.error(`${counts.plain} changes without remote issuers`);
  const plain = await measureChanges(lab, counts.plain, (number) => render(number, {}), daemonSet);
  console.error(`${counts.issuers} changes with a remote issuer`);
  const remote = await measureChanges(lab, counts.issuers, (number) => render(number, withIssuer), daemonSet);
  console.error(`${counts.plain} changes under limits`);
  const meter = measurePods(lab);
  const before = meter.processorSeconds();
  const tight = await measureChanges(
    lab,
    counts.plain,
    (number) => render(5000 + number, limited),
    daemonSet,
  );
  const perChange = (meter.processorSeconds() - before) / (counts.plain + 1);
  console.error(`${counts.idle} seconds without a change`);
  const idleSince = meter.processorSeconds();
  await new Promise((resolve) => setTimeout(resolve, counts.idle * 1000));
  const idle = (meter.processorSeconds() - idleSince) / (counts.idle / 60);
  const peak = meter.peakMemory();
  meter.stop();
  console.error(`${counts.flux} artifacts for Flux`);
  const flux = await measureFlux(lab, counts.flux, (number) => render(1000 + number, {}));

  await lab.kubectl('delete', 'namespace', 'trustplane-system');
  console.error(`${counts.copied} changes with a mounted ConfigMap that is copied, twice`);
  const copy = async (number: number, environment: LabEnvironment) =>
    makeCopyingObjects((await render(2000 + number, environment)).document);
  const copied = await measureChanges(lab, counts.copied, (number) => copy(number, {}));
  const copiedRemote = await measureChanges(lab, Math.min(counts.copied, counts.issuers), (number) =>
    copy(number + 1000, withIssuer),
  );

  const agent = 'Trustplane';
  const other = 'mounted and copied';
  rows.push(
    describeTimes(
      'applied → file on all nodes',
      agent,
      plain.map(({ file }) => file),
    ),
    describeTimes(
      'applied → file on all nodes',
      other,
      copied.map(({ file }) => file),
    ),
    describeTimes(
      'applied → loaded by all API servers, no remote issuer',
      agent,
      plain.map(({ loaded }) => loaded),
    ),
    describeTimes(
      'applied → loaded by all API servers, no remote issuer',
      other,
      copied.map(({ loaded }) => loaded),
    ),
    describeTimes(
      'applied → loaded by all API servers, one remote issuer',
      agent,
      remote.map(({ loaded }) => loaded),
    ),
    describeTimes(
      'applied → loaded by all API servers, one remote issuer',
      other,
      copiedRemote.map(({ loaded }) => loaded),
    ),
    describeTimes(
      'applied → rollout complete, no remote issuer',
      agent,
      plain.map(({ complete }) => complete!),
    ),
    describeTimes(
      'applied → rollout complete, one remote issuer',
      agent,
      remote.map(({ complete }) => complete!),
    ),
    describeTimes(
      'applied → file on all nodes, limits of 32 MiB and 50m',
      agent,
      tight.map(({ file }) => file),
    ),
    describeTimes('Flux: artifact published → Kustomization Ready', agent, flux),
  );
  const table = printTable(['from → to, seconds', 'way', 'changes', 'p50', 'p99', 'max'], rows);
  const text = [
    `Measured on ${new Date().toISOString().slice(0, 10)}: three nodes on one machine with ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB.`,
    table,
    `Under limits of 32 MiB and 50m CPU the agent's container had at most ${(peak / 2 ** 20).toFixed(1)} MiB, page cache included. A change took ${perChange.toFixed(2)} s of CPU on a node, start and end of the pods included; a minute without one ${idle.toFixed(2)} s, readiness probes included.`,
  ].join('\n\n');
  console.log(text);
  if (values.write) writeResults('docs/reference/propagation.md', text, 'scripts/bench-lab');
} finally {
  await lab.stop();
}
process.exit();
