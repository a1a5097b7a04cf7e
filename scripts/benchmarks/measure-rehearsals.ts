import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../commands/read-environment.ts';
import { rehearseEnvironment } from '../../model/rehearse/rehearse-environment.ts';
import { issuersOfCluster, makeFleet } from './make-fleet.ts';
import { printTable } from './print-table.ts';
import { runTimed } from './run-timed.ts';

const cases = 2000;
const clustersOfCase = 5;
const rounds = 5;

/**
 * What it takes to rehearse 2,000 cases on five clusters each of a fleet, as a table in Markdown: the rehearsals alone,
 * in time of the processor, and the whole `trustplane check` of such an environment.
 */
export function measureRehearsals(folder: string, clusters: number, authority: string): string {
  const environment = join(folder, 'rehearsals');
  makeFleet(environment, clusters, 'shared', authority);
  mkdirSync(join(environment, 'tokens'));
  for (let number = 0; number < cases; number++) {
    writeFileSync(join(environment, `tokens/case-${number}.yaml`), printCase(number, clusters));
  }
  const world = {
    ...{ cwd: folder, env: {}, terminal: { stdout: false, stderr: false }, today: '2026-11-21' },
    ...{ readStdin: () => Buffer.alloc(0), print: () => {}, stopped: new AbortController().signal },
  };
  const spent = Array.from({ length: rounds }, () => {
    // Read anew, so that nothing is prepared.
    const { tokenCases, clusters: compiled, findings } = readEnvironment(environment, world);
    if (findings.length > 0) throw new Error(findings[0]!.message);
    const fresh = compiled.map((each) => ({ ...each, configuration: { ...each.configuration } }));
    const start = process.cpuUsage();
    const { rehearsals } = rehearseEnvironment(tokenCases, fresh, true);
    const { user, system } = process.cpuUsage(start);
    if (rehearsals.length !== cases * clustersOfCase) throw new Error(`${rehearsals.length} rehearsals`);
    return (user + system) / 1e6;
  }).sort((one, other) => one - other);
  const command = [process.execPath, 'dist/trustplane.cjs', 'check', environment];
  const [whole] = runTimed([{ what: 'check with rehearsals', command, runs: rounds }]);
  const rows = [
    ['the rehearsals alone, in one process', spent[Math.floor(rounds / 2)]!.toFixed(2), `${rounds}`],
    ['`check`, from start to end', whole!.seconds.toFixed(2), `${whole!.runs}`],
  ];
  const text = `${cases.toLocaleString('en')} token cases that select ${clustersOfCase} of ${clusters.toLocaleString('en')} clusters each, so ${(cases * clustersOfCase).toLocaleString('en')} rehearsals; all pass. A rehearsal has five issuers to choose from, a rule and groups.`;
  return `\n## Rehearsing tokens\n\n${text}\n\n${printTable(['what', 'seconds', 'runs'], rows)}\n`;
}

function printCase(number: number, clusters: number): string {
  const names = Array.from(
    { length: clustersOfCase },
    (_, index) => `cluster-${String((number * 2 + index) % clusters).padStart(5, '0')}`,
  );
  const realm = `realm-${(number % issuersOfCluster) + 1}`;
  return `apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata:
  name: case-${number}
spec:
  clusters:
    matchExpressions:
      - { key: cluster, operator: In, values: [${names.join(', ')}] }
  claims:
    iss: https://login.example.com/realms/${realm}
    aud: [${names.join(', ')}]
    sub: user-${number}
    email_verified: true
    groups: [developers, on-call]
  expect:
    username: "${realm}:user-${number}"
    groups: ["${realm}:developers", "${realm}:on-call"]
`;
}
