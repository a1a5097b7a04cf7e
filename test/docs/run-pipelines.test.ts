import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type CommentsApi, startCommentsApi } from './start-comments-api.ts';

interface Step {
  name?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: { access: { env: Record<string, string>; steps: Step[] } };
}
interface Pipeline {
  access: { variables: Record<string, unknown>; before_script: string[]; script: string[] };
}
const load = (path: string) => parse(readFileSync(`docs/examples/${path}`, 'utf8'));
const github = load('github-workflow.yaml') as Workflow;
const gitlab = load('gitlab-ci.yaml') as Pipeline;
/** What installs the program from a registry; the tests run the one that was built, with this in its place. */
const install = /^\(?cd \/ && npm install --global "trustplane@\$(VERSION|version)"\)?$/;
const tellVersion = 'echo "installs $VERSION$version"';
const built = existsSync('dist/trustplane.cjs');
if (!built) console.warn('SKIPPED: the pipelines are not run, because dist/trustplane.cjs is not built');

let api: CommentsApi;
/** A folder with the environments and what they render to, which each test starts from. */
let rendered: string;
beforeAll(async () => {
  api = await startCommentsApi();
  rendered = mkdtempSync(join(tmpdir(), 'trustplane-rendered-'));
  for (const name of ['production', 'staging'])
    cpSync(join('environments', name), join(rendered, 'environments', name), { recursive: true });
  if (built) renderAll(rendered);
});
afterAll(async () => {
  await api.stop();
  rmSync(rendered, { recursive: true });
});

function renderAll(folder: string): void {
  for (const name of readdirSync(join(folder, 'environments')))
    execFileSync(
      process.execPath,
      [
        'dist/trustplane.cjs',
        'render',
        join(folder, 'environments', name),
        '--out',
        join(folder, 'rendered'),
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
}

describe('the workflow for GitHub', () => {
  it('is that of the base branch, with no right but to comment', () => {
    expect(Object.keys(github.on)).toEqual(['pull_request_target', 'push']);
    expect(github.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  });

  it('puts nothing of the event into a script', () => {
    for (const { run = '' } of github.jobs.access.steps) expect(run).not.toContain('${{');
  });
});

describe('who has to approve', () => {
  interface Ruleset {
    rules: { type: string; parameters?: Record<string, unknown> }[];
  }
  const { rules } = JSON.parse(readFileSync('docs/examples/github-ruleset.json', 'utf8')) as Ruleset;
  const parametersOf = (type: string) => rules.find((rule) => rule.type === type)!.parameters!;

  it('are two, one of them an owner, after the job has passed', () => {
    expect(parametersOf('pull_request')).toMatchObject({
      required_approving_review_count: 2,
      require_code_owner_review: true,
      dismiss_stale_reviews_on_push: true,
    });
    const { required_status_checks } = parametersOf('required_status_checks');
    expect(required_status_checks).toEqual([{ context: Object.keys(github.jobs)[0] }]);
    expect(readFileSync('docs/examples/gitlab-CODEOWNERS', 'utf8')).toMatch(
      /^\[Access to clusters\]\[2\] @/m,
    );
  });

  it.each(['CODEOWNERS', 'gitlab-CODEOWNERS'])('%s covers every file that decides', (name) => {
    // Both hosts read patterns as .gitignore has them, which git can be asked about.
    const folder = mkdtempSync(join(tmpdir(), 'trustplane-owners-'));
    const lines = readFileSync(join('docs/examples', name), 'utf8').split('\n');
    const patterns = lines.filter((line) => line.startsWith('/')).map((line) => line.split(/\s/)[0]);
    execFileSync('git', ['init', '--quiet', folder]);
    writeFileSync(join(folder, '.git/info/exclude'), `${patterns.join('\n')}\n`);
    const deciding = [
      'environments/production/issuers/new.yaml',
      'environments/production/organizations/hidden-issuer.yaml',
      'environments/new/deep/below/issuer.json',
      '.trustplane-version',
      name === 'CODEOWNERS' ? '.github/workflows/access.yaml' : '.gitlab/CODEOWNERS',
    ];
    const found = execFileSync('git', ['-C', folder, 'check-ignore', '--no-index', ...deciding], {
      encoding: 'utf8',
    });
    expect(found.trim().split('\n')).toEqual(deciding);
    rmSync(folder, { recursive: true });
  });
});

describe.skipIf(!built).each(['GitHub', 'GitLab'] as const)('the pipeline for %s', (host) => {
  let home: string;
  let clone: string;
  /** Where the job finds the repository; it is emptied of what it left behind. */
  let temporary: string;

  const git = (...args: string[]) =>
    execFileSync('git', ['-C', clone, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: home },
    }).trim();
  const path = () => [join(home, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':');
  const edit = (name: string, from: string, to: string) => {
    const text = readFileSync(join(clone, name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(clone, name), text.replaceAll(from, to));
  };
  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  const bash = (script: string, cwd: string, env: Record<string, string>) =>
    new Promise<{ status: number | null; output: string }>((resolve) => {
      let output = '';
      const child = spawn(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `exec 2>&1\n${script}`],
        {
          cwd,
          env: { PATH: path(), HOME: home, ...env },
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
      child.on('close', (status) => resolve({ status, output }));
    });

  /** Runs the steps as the host does, until one fails. */
  async function run(event: 'change' | 'push' = 'change', more: Record<string, string> = {}) {
    const head = git('rev-parse', 'HEAD');
    const change = event === 'change';
    if (host === 'GitLab') {
      const scripts = [...gitlab.access.before_script, ...gitlab.access.script];
      return bash(scripts.map((each) => (install.test(each) ? tellVersion : each)).join('\n'), clone, {
        ...{ CI_API_V4_URL: api.url, CI_PROJECT_ID: '3', CI_COMMIT_SHA: head, ACCESS_TOKEN: 'right' },
        ...(change && { CI_MERGE_REQUEST_IID: '5', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' }),
        ...more,
      });
    }
    if (change) {
      git('checkout', '--quiet', '--detach', 'main');
      git('merge', '--quiet', '--no-ff', '--no-edit', head);
    }
    let env: Record<string, string> = {
      ...{ GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'example/access', TOKEN: 'right' },
      ...{ RUNNER_TEMP: temporary, GITHUB_ENV: join(temporary, 'env') },
      GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
      ...(change ? { NUMBER: '5', REVIEWED: head } : { NUMBER: '', REVIEWED: '' }),
      ...more,
    };
    let output = '';
    for (const step of github.jobs.access.steps) {
      if (step.run === undefined || (step.if !== undefined && !change)) continue;
      const script = install.test(step.run) ? tellVersion : step.run;
      const done = await bash(script, clone, env);
      output += done.output;
      if (done.status !== 0) return { status: done.status, output };
      const set = existsSync(env.GITHUB_ENV!) ? readFileSync(env.GITHUB_ENV!, 'utf8') : '';
      env = {
        ...env,
        ...Object.fromEntries(set.split('\n').flatMap((line) => (line ? [line.split('=')] : []))),
      };
    }
    return { status: 0, output };
  }

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'trustplane-pipeline-'));
    clone = join(home, 'clone');
    temporary = join(home, 'temporary');
    for (const each of ['bin', 'temporary']) mkdirSync(join(home, each));
    symlinkSync(join(process.cwd(), 'dist/trustplane.cjs'), join(home, 'bin/trustplane'));
    execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', clone], { stdio: 'ignore' });
    git('config', 'user.name', 'Ann');
    git('config', 'user.email', 'ann@example.com');
    git('remote', 'add', 'origin', clone);
    cpSync(rendered, clone, { recursive: true });
    writeFileSync(join(clone, '.trustplane-version'), '1.2.3\n');
    commit('first');
    git('checkout', '--quiet', '-b', 'change');
    api.comments.length = 0;
    api.readOnly = false;
  });
  afterEach(() => rmSync(home, { recursive: true }));

  /** A change that is sound: one more group, in one more namespace. */
  const give = () => {
    const entry = '    - { group: developer, clusterRole: edit, namespaces: [acme-dev] }\n';
    edit(
      'environments/production/organizations/acme.yaml',
      entry,
      `${entry}${entry.replace('-dev]', '-test]')}`,
    );
    renderAll(clone);
    return commit('give');
  };

  it('installs where nothing of the change is read', () => {
    const steps = host === 'GitHub' ? github.jobs.access.steps.flatMap((step) => step.run ?? []) : [];
    const all = host === 'GitHub' ? steps : [...gitlab.access.before_script, ...gitlab.access.script];
    expect(all.filter((each) => each.includes('npm ')).every((each) => install.test(each))).toBe(true);
    expect(all.filter((each) => install.test(each))).toHaveLength(1);
  });

  it('passes where everything is sound and rendered, and shows who gains', async () => {
    give();
    expect(await run()).toMatchObject({ status: 0 });
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]!.body).toMatch(/^<!-- trustplane access -->\n/);
    expect(api.comments[0]!.body).toContain('acme-test');
  });

  it('shows who is called differently when a prefix is renamed, and refuses to lock the last admin out', async () => {
    edit('environments/production/issuers/operators.yaml', 'prefix: "platform:"', 'prefix: "plat:"');
    const tokens = 'environments/production/tokens/platform-admin.yaml';
    edit(tokens, 'username: platform:', 'username: plat:');
    edit(tokens, '"platform:admins"', '"plat:admins"');
    renderAll(clone);
    commit('rename');
    expect(await run()).toMatchObject({ status: 0 });
    const [{ body } = { body: '' }] = api.comments;
    expect(body).toContain('platform-admin');
    expect(body).toContain('1 person is called differently');
    git('checkout', '--quiet', 'change');
    edit(
      'environments/production/issuers/operators.yaml',
      '{ group: admins, clusterRole: cluster-admin }',
      '{ group: nobody, clusterRole: view }',
    );
    for (const name of ['edge-1', 'eu-1', 'eu-2']) {
      const path = `environments/production/clusters/${name}.yaml`;
      const text = readFileSync(join(clone, path), 'utf8');
      writeFileSync(join(clone, path), text.replace(/^ {2}breakGlass:\n(?: {4}.*\n)+/m, ''));
    }
    commit('lock out');
    const { status, output } = await run();
    expect(status).not.toBe(0);
    const report = join(clone, 'reports/production.xml');
    expect(existsSync(report) ? readFileSync(report, 'utf8') : output).toContain('way-in');
  });

  it('changes its own comment, and nobody else’s', async () => {
    const foreign = { id: 41, body: '<!-- trustplane access -->\nAll is well.', user: { login: 'mallory' } };
    api.comments.push({ ...foreign, author: { id: 8 } });
    give();
    await run();
    const [, own] = api.comments;
    own!.body = `${own!.body.split('\n')[0]}\nold`;
    git('checkout', '--quiet', 'change');
    expect(await run()).toMatchObject({ status: 0 });
    expect(api.comments).toHaveLength(2);
    expect(api.comments[0]!.body).toBe(foreign.body);
    expect(own!.body).toContain('acme-test');
  });

  it('checks a push to the main branch, and comments nowhere', async () => {
    git('checkout', '--quiet', 'main');
    expect(await run('push')).toMatchObject({ status: 0 });
    expect(api.comments).toEqual([]);
  });

  it('runs the version of the base branch, whatever the change says', async () => {
    writeFileSync(join(clone, '.trustplane-version'), '0.0.1-evil\n');
    commit('weaken');
    const { status, output } = await run();
    expect(status).toBe(0);
    expect(output).toContain('installs 1.2.3\n');
  });

  it('fails where one environment has an error, and says where', async () => {
    edit('environments/production/issuers/operators.yaml', 'https://', 'http://');
    commit('break');
    const { status, output } = await run();
    expect(status).not.toBe(0);
    const report = join(clone, 'reports/production.xml');
    const said = existsSync(report) ? readFileSync(report, 'utf8') : output;
    expect(said).toContain('environments/production/issuers/operators.yaml');
    expect(api.comments).toEqual([]);
  });

  it('fails where a change was not rendered, and shows it', async () => {
    edit('environments/production/organizations/acme.yaml', '[acme-dev]', '[acme-test]');
    commit('forget');
    const { status, output } = await run();
    expect(status).not.toBe(0);
    expect(output).toMatch(/^\+ +namespace: acme-test$/m);
  });

  it('fails where rendered files were edited', async () => {
    edit('rendered/production/eu-1/access/manifests.yaml', 'kind: ClusterRole\n', 'kind: Role\n');
    commit('edit');
    expect(await run()).toMatchObject({ status: 1 });
  });

  it('shows that an environment is deleted', async () => {
    rmSync(join(clone, 'environments/staging'), { recursive: true });
    rmSync(join(clone, 'rendered/staging'), { recursive: true });
    commit('delete');
    expect(await run()).toMatchObject({ status: 0 });
    expect(api.comments[0]!.body).toContain('**environments/staging is deleted');
  });

  it('fails where nothing is left to check', async () => {
    rmSync(join(clone, 'environments'), { recursive: true });
    commit('delete');
    expect((await run()).status).not.toBe(0);
  });

  it.each([
    ['with the wrong token', { TOKEN: 'wrong', ACCESS_TOKEN: 'wrong' }, false],
    ['with one that may only read', {}, true],
    [
      'with nobody there',
      { GITHUB_API_URL: 'http://127.0.0.1:1', CI_API_V4_URL: 'http://127.0.0.1:1' },
      false,
    ],
  ])('fails where it cannot comment: %s', async (_, env, readOnly) => {
    api.readOnly = readOnly;
    give();
    expect((await run('change', env)).status).not.toBe(0);
    expect(api.comments).toEqual([]);
  });

  it('fails where the base branch names no version', async () => {
    git('checkout', '--quiet', 'main');
    git('rm', '--quiet', '.trustplane-version');
    commit('forget');
    git('checkout', '--quiet', '-B', 'change');
    writeFileSync(join(clone, '.trustplane-version'), '1.2.3\n');
    commit('bring along');
    expect((await run()).status).not.toBe(0);
  });

  it('fails where the change is not the one that was asked for, or cannot be merged', async () => {
    give();
    if (host === 'GitHub') {
      expect((await run('change', { REVIEWED: git('rev-parse', 'main') })).output).toContain(
        'no longer the merge',
      );
    } else {
      git('checkout', '--quiet', 'main');
      edit('environments/production/organizations/acme.yaml', '[acme-dev]', '[acme-other]');
      commit('other');
      git('checkout', '--quiet', 'change');
      expect((await run()).status).not.toBe(0);
    }
    expect(api.comments).toEqual([]);
  });
});
