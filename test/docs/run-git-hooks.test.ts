import { execFileSync, spawnSync } from 'node:child_process';
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

const built = existsSync('dist/trustplane.cjs');
if (!built) console.warn('SKIPPED: the hooks are not run, because dist/trustplane.cjs is not built');

interface Hook {
  id: string;
  entry: string;
  language: string;
  pass_filenames: boolean;
  files: string;
}
const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Hook[];
const hook = (id: string) => hooks.find((each) => each.id === id)!;

describe.skipIf(!built)('the hooks', () => {
  let rendered: string;
  let home: string;
  let clone: string;

  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, {
      cwd: clone,
      encoding: 'utf8',
      env: {
        PATH: [join(home, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
        HOME: home,
        TMPDIR: join(home, 'temporary'),
        GIT_EDITOR: 'true',
      },
    });
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = run('git', ...args);
    expect(status, stderr).toBe(0);
    return stdout.trim();
  };
  const edit = (name: string, from: string, to: string) => {
    const text = readFileSync(join(clone, name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(clone, name), text.replaceAll(from, to));
  };
  const render = () => run('trustplane', 'render', 'environments/production', '--out', 'rendered');
  /** A sound change: one more namespace. */
  const give = () => {
    edit('environments/production/organizations/acme.yaml', '[acme-dev]', '[acme-dev, acme-test]');
    expect(render().status).toBe(0);
    git('add', '--all');
  };
  const message = (revision = 'HEAD') => git('log', '-1', '--format=%B', revision);

  beforeAll(() => {
    rendered = mkdtempSync(join(tmpdir(), 'trustplane-rendered-'));
    cpSync('environments', join(rendered, 'environments'), { recursive: true });
    for (const name of readdirSync('environments'))
      execFileSync(
        process.execPath,
        [join(process.cwd(), 'dist/trustplane.cjs'), 'render', `environments/${name}`, '--out', 'rendered'],
        { cwd: rendered, stdio: ['ignore', 'ignore', 'pipe'] },
      );
  });
  afterAll(() => rmSync(rendered, { recursive: true }));
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'trustplane-hooks-'));
    clone = join(home, 'clone');
    for (const each of ['bin', 'temporary']) mkdirSync(join(home, each));
    symlinkSync(join(process.cwd(), 'dist/trustplane.cjs'), join(home, 'bin/trustplane'));
    cpSync(rendered, clone, { recursive: true });
    cpSync('docs/examples/git-hooks', join(clone, 'hooks'), { recursive: true });
    git('init', '--quiet', '--initial-branch', 'main');
    git('config', 'user.name', 'Ann');
    git('config', 'user.email', 'ann@example.com');
    git('config', 'core.hooksPath', 'hooks');
    git('add', '--all');
    git('commit', '--quiet', '--no-verify', '--message', 'first');
  });
  afterEach(() => {
    expect(readdirSync(join(home, 'temporary'))).toEqual([]);
    rmSync(home, { recursive: true });
  });

  describe('pre-commit', () => {
    it('lets a sound commit through', () => {
      give();
      git('commit', '--quiet', '--message', 'give');
    });

    it('stops one with an error, and one that is not rendered', () => {
      edit('environments/production/organizations/acme.yaml', '[acme-dev]', '[acme-test]');
      git('add', '--all');
      const forgotten = run('git', 'commit', '--message', 'forget');
      expect(forgotten.status).toBe(1);
      expect(forgotten.stderr).toMatch(/^\+ +namespace: acme-test$/m);
      edit('environments/production/organizations/acme.yaml', 'keycloak', 'keyclaok');
      git('add', '--all');
      const broken = run('git', 'commit', '--message', 'break');
      expect(broken.status).toBe(1);
      expect(broken.stderr).toMatch(/^environments\/production\/organizations\/acme\.yaml:7:20: error/m);
    });

    it('looks at what is staged, and at nothing else', () => {
      give();
      edit('environments/production/organizations/acme.yaml', 'keycloak', 'keyclaok');
      git('commit', '--quiet', '--message', 'give');
      git('commit', '--quiet', '--allow-empty', '--message', 'nothing');
      git('add', '--all');
      edit('environments/production/organizations/acme.yaml', 'keyclaok', 'keycloak');
      expect(run('git', 'commit', '--message', 'break').status).toBe(1);
    });

    it('works in another work tree and from a folder below', () => {
      git('worktree', 'add', '--quiet', '../other');
      clone = join(home, 'other');
      edit('environments/production/organizations/acme.yaml', 'keycloak', 'keyclaok');
      git('add', '--all');
      expect(run('git', '-C', 'environments/production', 'commit', '--message', 'break').status).toBe(1);
      edit('environments/production/organizations/acme.yaml', 'keyclaok', 'keycloak');
      give();
      git('-C', 'environments/production', 'commit', '--quiet', '--message', 'give');
      expect(message()).toMatch(/^Trust-Delta: production: /m);
    });
  });

  describe('prepare-commit-msg', () => {
    it('says what a commit does to access', () => {
      give();
      git('commit', '--quiet', '--message', 'Give Acme a namespace', '--message', 'They asked for it.');
      expect(message()).toMatch(
        /^Give Acme a namespace\n\nThey asked for it\.\n\nTrust-Delta: production: [^\n]*clusters edge-1, eu-1, eu-2$/,
      );
      expect(git('log', '-1', '--format=%(trailers:key=Trust-Delta,valueonly)')).toMatch(/^production: /);
    });

    it('says it anew for an amended commit, and once', () => {
      give();
      git('commit', '--quiet', '--message', 'give');
      const first = message();
      git('commit', '--quiet', '--amend', '--no-edit');
      expect(message()).toBe(first);
      edit('environments/production/organizations/acme.yaml', '[acme-dev, acme-test]', '[acme-dev]');
      render();
      git('add', '--all');
      git('commit', '--quiet', '--amend', '--allow-empty', '--no-edit');
      expect(message()).toBe('give');
    });

    it('says nothing where no environment changes, and nothing in a merge', () => {
      writeFileSync(join(clone, 'note'), '');
      git('add', '--all');
      git('commit', '--quiet', '--message', 'note');
      expect(message()).toBe('note');
      git('checkout', '--quiet', '-b', 'change', 'HEAD~1');
      give();
      git('commit', '--quiet', '--message', 'give');
      git('checkout', '--quiet', 'main');
      git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change');
      expect(message()).toBe('merge');
    });

    it('says that it does not know', () => {
      edit('environments/production/organizations/acme.yaml', 'keycloak', 'keyclaok');
      git('add', '--all');
      git('commit', '--quiet', '--no-verify', '--message', 'break');
      expect(message()).toBe('break\n\nTrust-Delta: production: unknown');
    });
  });

  describe('.pre-commit-hooks.yaml', () => {
    /** What pre-commit runs, in the root of the repository. */
    const call = (id: string, ...args: string[]) => {
      const [command, ...rest] = hook(id).entry.split(' ') as [string, ...string[]];
      return run(command, ...rest, ...args);
    };

    it('defines hooks that call the program and look at whole environments', () => {
      expect(hooks.map(({ id }) => id)).toEqual([
        'trustplane-check',
        'trustplane-rehearse',
        'trustplane-render',
      ]);
      const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
      for (const { entry, language, pass_filenames, files } of hooks) {
        expect({ language, pass_filenames }).toEqual({ language: 'system', pass_filenames: false });
        expect(Object.keys(bin)).toContain(entry.split(' ')[0]);
        expect('environments/production/ca/login.pem').toMatch(new RegExp(files));
        expect('environments/production/issuers/operators.yaml').toMatch(new RegExp(files));
      }
    });

    it('calls check, rehearse and render so that they pass and fail as they should', () => {
      expect(call('trustplane-check', 'environments/production').status).toBe(0);
      expect(call('trustplane-rehearse', 'environments/production').status).toBe(0);
      expect(call('trustplane-render', 'environments/production', '--out', 'rendered').status).toBe(0);
      edit('environments/production/organizations/acme.yaml', '[acme-dev]', '[acme-test]');
      expect(call('trustplane-render', 'environments/production', '--out', 'rendered').status).toBe(1);
      edit('environments/production/tokens/acme-admin.yaml', 'acme:org-admin', 'acme:admin');
      expect(call('trustplane-rehearse', 'environments/production').status).toBe(1);
      expect(call('trustplane-check', 'environments/production').status).toBe(1);
    });
  });
});
