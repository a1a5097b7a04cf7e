import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFleet } from './make-fleet.ts';
import { makeTokenCases } from './make-token-cases.ts';
import { printTable } from './print-table.ts';
import { runTimed } from './run-timed.ts';

const program = 'dist/trustplane.cjs';
const runs = 5;

/**
 * What `access diff` takes beside `check`, as Markdown: a fleet in a Git repository, of which one issuer that all
 * clusters share has another prefix for groups than in the last commit.
 */
export function measureAccess(
  folder: string,
  authority: string,
  { clusters, cases }: { clusters: number; cases: number },
): string {
  const home = join(folder, `access-${clusters}`);
  const environment = join(home, 'fleet');
  makeFleet(environment, clusters, 'shared', authority);
  makeTokenCases(environment, cases, clusters);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], {
      cwd: home,
      stdio: 'ignore',
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A fleet');
  const issuer = join(environment, 'issuers/realm-1.yaml');
  writeFileSync(issuer, readFileSync(issuer, 'utf8').replace('groups, prefix: "', 'groups, prefix: "new-'));
  process.stderr.write(`\n${clusters} clusters, ${cases} token cases\n`);
  const diff = ['node', program, 'access', 'diff', environment, '--against', 'HEAD'];
  const measured = runTimed([
    { what: '`check`', command: ['node', program, 'check', environment], runs },
    { what: '`access diff`, text', command: diff, runs },
    { what: '`access diff -o html`', command: [...diff, '-o', 'html'], runs },
  ]);
  const rows = measured.map(({ what, seconds, cpuSeconds, runs: times, peakMegabytes }) => [
    what,
    seconds.toFixed(2),
    cpuSeconds?.toFixed(2) ?? '',
    String(times),
    peakMegabytes?.toFixed(0) ?? '',
  ]);
  return `
## What a change does to people

${clusters.toLocaleString('en-GB')} clusters that share five issuers, ${cases.toLocaleString('en-GB')} token cases for five clusters each; the groups of one issuer have another prefix
than in the commit that is compared with.

${printTable(['what', 'seconds', 'CPU seconds', 'runs', 'peak MB'], rows)}
`;
}
