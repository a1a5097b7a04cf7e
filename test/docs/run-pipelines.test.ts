import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
}
interface Pipeline {
  access: { before_script: string[]; script: string[] };
}
const load = (path: string) => parse(readFileSync(`docs/examples/${path}`, 'utf8'));
const github = (load('github-workflow.yaml') as Workflow).jobs.access!.steps.flatMap(({ run }) => run ?? []);
const gitlab = (load('gitlab-ci.yaml') as Pipeline).access;

/** What installs the program from a registry; the tests run the one that was built. */
const install = /^npm install --global trustplane@/;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe.each([
  { host: 'GitHub', scripts: github },
  { host: 'GitLab', scripts: [...gitlab.before_script, ...gitlab.script] },
])('the pipeline for $host', ({ scripts }) => {
  let clone: string;

  /** Runs the steps as the host does, until one fails. */
  const run = (steps: readonly string[] = scripts.filter((script) => !install.test(script))) => {
    let output = '';
    for (const step of steps) {
      const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', `exec 2>&1\n${step}`], {
        cwd: clone,
        encoding: 'utf8',
        env: {
          PATH: [join(clone, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
          HOME: clone,
        },
      });
      output += stdout;
      if (status !== 0) return { status, output };
    }
    return { status: 0, output };
  };
  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(join(clone, path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(clone, path), text.replace(from, to));
  };

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'trustplane-pipeline-'));
    mkdirSync(join(clone, 'bin'));
    mkdirSync(join(clone, '.git'));
    cpSync('environments', join(clone, 'environments'), { recursive: true });
    symlinkSync(join(process.cwd(), 'dist/trustplane.cjs'), join(clone, 'bin/trustplane'));
    run(['for e in production staging; do trustplane render environments/$e --out rendered; done']);
  });
  afterEach(() => rmSync(clone, { recursive: true }));

  it('installs this version', () => {
    expect(scripts.filter((script) => install.test(script))).toEqual([
      `npm install --global trustplane@${version}`,
    ]);
  });

  it('passes where everything is sound and rendered', () => {
    expect(run()).toMatchObject({ status: 0 });
  });

  it('fails where one environment has an error, and says where', () => {
    edit('environments/production/issuers/operators.yaml', 'https://', 'http://');
    const { status, output } = run();
    expect(status).not.toBe(0);
    const report = join(clone, 'reports/production.xml');
    const said = existsSync(report) ? readFileSync(report, 'utf8') : output;
    expect(said).toContain('environments/production/issuers/operators.yaml');
  });

  it('fails where a change was not rendered, and shows it', () => {
    edit('environments/staging/issuers/kube-dc-platform.yaml', '[kube-dc-admin]', '[another]');
    const { status, output } = run();
    expect(status).not.toBe(0);
    expect(output).toMatch(/^\+ +- another$/m);
  });

  it('fails where rendered files were edited', () => {
    edit('rendered/production/eu-1/access/manifests.yaml', 'kind: ClusterRole\n', 'kind: Role\n');
    expect(run()).toMatchObject({ status: 1 });
  });
});
