import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvironmentError } from '../../../commands/environment-error.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import { makeWorld } from '../make-world.ts';
import { makeRepository } from './make-repository.ts';
import { diff, runAccess } from './run-access.ts';

const rolebindings = `apiVersion: v1
kind: List
items:
- apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata: {name: developers, namespace: shop}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
  subjects:
  - {kind: Group, name: 'acme:org-admin', apiGroup: rbac.authorization.k8s.io}
  - {kind: ServiceAccount, name: robot, namespace: shop}
- apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata: {name: system:basic-user, labels: {kubernetes.io/bootstrapping: rbac-defaults}}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:basic-user}
  subjects:
  - {kind: Group, name: 'system:authenticated', apiGroup: rbac.authorization.k8s.io}
`;

/** A pull request that puts something before every name of the class. */
function renamePrefix() {
  const repository = makeRepository();
  repository.git('switch', '--quiet', '--create', 'rename');
  repository.edit('prod/issuers/keycloak.yaml', "prefix: '{organization}:'", "prefix: 'org-{organization}:'");
  repository.edit('prod/tokens/ann.yaml', "'acme:", "'org-acme:");
  repository.edit('prod/tokens/bob.yaml', "'acme:", "'org-acme:");
  repository.commit('Put org- before every organisation');
  return repository;
}

describe('a pull request', () => {
  test('that renames a prefix shows every renamed person and every binding that no longer matches', async () => {
    const { world, write } = renamePrefix();
    write({ 'rbac.yaml': rolebindings });
    const change = await diff(world, '--against', 'main', '--cluster', 'eu-1', '--rbac', 'rbac.yaml');
    expect(change.headline).toBe('2 people are called differently on eu-1 (ann and bob).');
    expect(change.people).toEqual([
      {
        state: 'renamed',
        name: 'ann',
        admin: false,
        place: 'prod/tokens/ann.yaml:3:18',
        before: {
          username: 'acme:ann@acme.example',
          groups: ['acme:org-admin'],
          roles: [
            'ClusterRole/admin in acme-dev, acme-prod',
            'ClusterRole/edit in shop',
            'ClusterRole/view everywhere',
          ],
        },
        after: {
          username: 'org-acme:ann@acme.example',
          groups: ['org-acme:org-admin'],
          roles: ['ClusterRole/admin in acme-dev, acme-prod', 'ClusterRole/view everywhere'],
        },
        rolesGained: [],
        rolesLost: ['ClusterRole/edit in shop'],
        clusters: ['eu-1'],
      },
      expect.objectContaining({ state: 'renamed', name: 'bob', rolesLost: [], clusters: ['eu-1'] }),
    ]);
    expect(
      change.bindings.map(({ state, subject, becomes, matches, place }) => [
        state,
        subject.name,
        becomes,
        matches,
        place,
      ]),
    ).toEqual([
      ['orphaned', 'acme:org-admin', undefined, false, 'RoleBinding shop/developers'],
      ['replaced', 'acme:org-admin', 'org-acme:org-admin', false, 'prod/organizations/acme.yaml:7:7 at main'],
      [
        'replaced',
        'acme:ann@acme.example',
        'org-acme:ann@acme.example',
        false,
        'prod/organizations/acme.yaml:8:7 at main',
      ],
    ]);
    expect(change.issuers[0]!.details.map(({ place }) => place)).toEqual([
      'prod/issuers/keycloak.yaml:8:15',
      'prod/issuers/keycloak.yaml:9:13',
    ]);
    expect(change.effects).toEqual(['loss', 'rename']);
  });

  test('with a new issuer, a removed organisation and another audience shows each', async () => {
    const { world, write, edit } = makeRepository();
    write({
      'prod/issuers/backup.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: Issuer
metadata: {name: backup}
spec:
  clusters: {matchLabels: {tier: production}}
  issuer: {url: https://backup.example.com}
  claimMappings: {username: {claim: sub, prefix: 'backup:'}}
`,
      'prod/organizations/acme.yaml': undefined,
      'prod/tokens/ann.yaml': undefined,
      'prod/tokens/bob.yaml': undefined,
      'prod/tokens/eve.yaml': undefined,
    });
    edit('prod/clusters/eu-1.yaml', 'audience: eu-1', 'audience: eu-one');
    const { people, issuers, headline } = await diff(world, '--against', 'main');
    expect(headline).toBe('2 people lose access to eu-1 and eu-2 (ann and bob).');
    expect(people.map(({ state, name, place }) => [state, name, place])).toEqual([
      ['lost', 'ann', 'prod/tokens/ann.yaml:3:18 at main'],
      ['lost', 'bob', 'prod/tokens/bob.yaml:3:18 at main'],
    ]);
    expect(issuers.map(({ state, owner, clusters }) => [state, owner, clusters])).toEqual([
      ['added', 'Issuer/backup', ['eu-1']],
      ['changed', 'Issuer/pipeline', ['eu-1']],
      ['removed', 'Organization/acme', ['eu-1', 'eu-2']],
    ]);
  });

  test('that changes nothing says so, and one that only moves files does as well', async () => {
    const { world, git } = makeRepository();
    git('mv', 'prod/tokens/ann.yaml', 'prod/ann.yaml');
    const { headline, effects } = await diff(world, '--against', 'HEAD');
    expect(headline).toBe(
      'Nobody gains or loses access: the documents and grants of all 2 clusters are the same.',
    );
    expect(effects).toEqual([]);
  });

  test('whose token cases were forgotten is shown all the same, with a note', async () => {
    const { world, edit } = makeRepository();
    edit('prod/issuers/keycloak.yaml', "prefix: '{organization}:'", "prefix: 'org-{organization}:'");
    const { people, notes } = await diff(world, '--against', 'HEAD');
    expect(people.map(({ state, name }) => [state, name])).toEqual([
      ['renamed', 'ann'],
      ['renamed', 'bob'],
    ]);
    expect(notes).toContain(
      'The environment has 2 errors in its token cases or ways in: `trustplane check prod` reports what is wrong.',
    );
  });

  test('with errors is reported as check reports them, on stderr', async () => {
    const { world, edit } = makeRepository();
    edit('prod/issuers/pipeline.yaml', 'https://ci', 'http://ci');
    const { exitCode, stdout, stderr } = await runAccess(world, 'diff', 'prod', '--against', 'HEAD');
    expect(exitCode).toBe(1);
    expect(stdout).toBeUndefined();
    expect(stderr).toContain('prod/issuers/pipeline.yaml:6:');
    expect(stderr).toContain('issuer-url');
  });
});

describe('--fail-on', () => {
  test.each([
    ['rename', 1],
    ['gain,rename', 1],
    ['loss', 0],
    ['gain', 0],
  ])('%s exits with %d for a rename', async (effects, code) => {
    const { world } = renamePrefix();
    const { exitCode, stdout } = await runAccess(
      world,
      ...['diff', 'prod', '--against', 'main', '--fail-on', effects],
    );
    expect(exitCode).toBe(code);
    expect(stdout).toContain('2 people are called differently');
  });

  test('may be given several times, and refuses a word that is none', async () => {
    const { world } = renamePrefix();
    const run = (...argv: string[]) => runAccess(world, 'diff', 'prod', '--against', 'main', ...argv);
    expect((await run('--fail-on', 'gain', '--fail-on', 'rename')).exitCode).toBe(1);
    await expect(run('--fail-on', 'lost')).rejects.toThrow(/takes loss, rename, gain/);
  });
});

describe('revisions', () => {
  test('an unknown one is answered with those that there are', async () => {
    const { world } = makeRepository();
    await expect(diff(world, '--against', 'mian')).rejects.toThrow(
      /There is no revision "mian" in this repository\. Did you mean "main"\?/,
    );
    await expect(diff(world, '--against', '-x')).rejects.toThrow(UsageError);
    await expect(diff(world)).rejects.toThrow(/--against REVISION/);
  });

  test('one that a shallow clone lacks is answered with how to fetch it', async () => {
    const { world, git, commit, edit } = renamePrefix();
    edit('prod/tokens/bob.yaml', 'name: bob', 'name: robert');
    commit('Call the case otherwise');
    const first = git('rev-parse', 'main');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${world.cwd}`, `${world.cwd}/shallow`], {
      stdio: 'pipe',
    });
    const there = { ...world, cwd: `${world.cwd}/shallow` };
    const answer = await diff(there, '--against', first).catch((error: Error) => error);
    expect(answer).toBeInstanceOf(EnvironmentError);
    expect((answer as Error).message).toContain(`git fetch --depth=1 origin ${first}`);
    expect((answer as Error).message).toContain('fetch-depth: 0');
    await expect(diff(there, '--against', 'origin/main')).rejects.toThrow('git fetch --depth=1 origin main');
    execFileSync('git', ['fetch', '--quiet', '--depth=1', 'origin', 'main'], {
      cwd: there.cwd,
      stdio: 'pipe',
    });
    expect((await diff(there, '--against', 'FETCH_HEAD')).totals.renamed).toBe(2);
  });

  test('the work tree is compared as it is, and what is not committed is named', async () => {
    const { world, edit, write } = makeRepository();
    edit('prod/organizations/acme.yaml', 'clusterRole: view', 'clusterRole: edit');
    write({ 'prod/tokens/new.yaml': '# trustplane.dev/v1alpha1\n', 'prod/tokens/bob.yaml': undefined });
    const { notes, people } = await diff(world, '--against', 'HEAD');
    expect(notes).toEqual([
      'The files are compared as they are, and not all of that is committed: prod/organizations/acme.yaml and prod/tokens/bob.yaml.',
    ]);
    expect(people.map(({ state, name }) => [state, name])).toEqual([['regranted', 'ann']]);
  });

  test('an environment that is not there yet is new as a whole', async () => {
    const repository = makeRepository({ 'README.md': 'nothing yet\n' });
    const sample = makeRepository();
    execFileSync('cp', ['-r', join(sample.world.cwd, 'prod'), repository.world.cwd]);
    const { headline, notes, clusters } = await diff(repository.world, '--against', 'main');
    expect(headline).toBe('2 people gain access to eu-1 and eu-2 (ann and bob).');
    expect(notes).toContain('There is no prod in main: everything in it is new.');
    expect(clusters.added).toEqual(['eu-1', 'eu-2']);
  });

  test('one that this version cannot read is never taken for no change', async () => {
    const old = makeRepository();
    old.edit('prod/issuers/pipeline.yaml', 'trustplane.dev/v1alpha1', 'trustplane.dev/v1alpha0');
    const first = old.commit('As an older version wrote it');
    old.edit('prod/issuers/pipeline.yaml', 'trustplane.dev/v1alpha0', 'trustplane.dev/v1alpha1');
    old.commit('As it is today');
    const change = await diff(old.world, '--against', first);
    expect(change.complete).toBe(false);
    expect(change.notes[0]).toMatch(/^INCOMPLETE: this version cannot read all of/);
    expect(change.notes[1]).toBe(
      `prod/issuers/pipeline.yaml:1:13 at ${first}: There is no version "trustplane.dev/v1alpha0".`,
    );
    expect(change.issuers.map(({ state, owner }) => [state, owner])).toEqual([['added', 'Issuer/pipeline']]);
    const run = (...argv: string[]) => runAccess(old.world, 'diff', 'prod', '--against', first, ...argv);
    expect((await run('--fail-on', 'loss')).exitCode).toBe(1);
    expect((await run('-o', 'trailer')).stdout).toMatch(/; incomplete\n$/);
    // Nothing else has changed: of a case nothing is missing here, and still it is not "nobody".
    old.write({ 'prod/issuers/pipeline.yaml': undefined });
    const { headline } = await diff(old.world, '--against', first);
    expect(headline).toBe(`No change was found, but ${first} could not be read in full.`);
  });
});

describe('git', () => {
  test('that is missing, or no repository, is told with the next step', async () => {
    const { world } = makeRepository();
    const without = { ...world, env: { PATH: '/nonexistent' } };
    await expect(diff(without, '--against', 'main')).rejects.toThrow(/git is not installed/);
    const plain = makeWorld({ 'prod/x': '' });
    const error = await diff({ ...plain, env: world.env }, '--against', 'main').catch((each: Error) => each);
    expect((error as Error).message).toMatch(/There is no Cluster in prod|not in the work tree/);
  });

  test.skipIf(process.getuid?.() !== 0)(
    'that does not trust the owner is told with what it suggests',
    async () => {
      const { world } = makeRepository();
      execFileSync('chown', ['-R', '12345', world.cwd]);
      const error = await diff(world, '--against', 'main').catch((each: Error) => each);
      expect(error).toBeInstanceOf(EnvironmentError);
      expect((error as Error).message).toContain(`git config --global --add safe.directory ${world.cwd}`);
    },
  );

  test('runs nothing that the repository configures', async () => {
    const { world, git, write, commit, edit } = makeRepository();
    const trap = join(world.cwd, 'trap.sh');
    write({ 'trap.sh': `#!/bin/sh\ntouch ${world.cwd}/sprung\ncat\n` });
    chmodSync(trap, 0o755);
    write({ '.gitattributes': '*.yaml filter=trap diff=trap\n' });
    commit('Set a trap');
    for (const [name, value] of [
      ['filter.trap.clean', trap],
      ['filter.trap.smudge', trap],
      ['diff.trap.textconv', trap],
      ['diff.external', trap],
      ['core.fsmonitor', trap],
      ['core.pager', trap],
      ['core.sshCommand', trap],
      ['core.hooksPath', world.cwd],
    ])
      git('config', name!, value!);
    edit('prod/organizations/acme.yaml', 'clusterRole: view', 'clusterRole: edit');
    expect((await diff(world, '--against', 'HEAD')).people).toHaveLength(1);
    expect(existsSync(join(world.cwd, 'sprung'))).toBe(false);
  });

  test('does not follow a link out of the repository', async () => {
    const { world, git, commit } = makeRepository();
    symlinkSync('/etc/hostname', join(world.cwd, 'prod/outside.yaml'));
    const first = commit('Link to the outside');
    git('rm', '--quiet', 'prod/outside.yaml');
    commit('Without it');
    const { notes, complete } = await diff(world, '--against', first);
    expect(complete).toBe(false);
    expect(notes.join('\n')).toMatch(/prod\/outside\.yaml.*leads out of the repository/);
  });

  test('finds a CA outside the folder of the environment, through a link inside the repository', async () => {
    const { world, git, edit, write, commit } = makeRepository();
    const authority = execFileSync('cat', ['environments/production/ca/login.pem'], { encoding: 'utf8' });
    write({ 'shared/ca.pem': authority });
    symlinkSync('../shared', join(world.cwd, 'prod/ca'));
    edit(
      'prod/issuers/pipeline.yaml',
      'https://ci.example.com}',
      'https://ci.example.com, certificateAuthorityFile: ../ca/ca.pem}',
    );
    const first = commit('Give the pipeline a CA');
    edit('prod/issuers/pipeline.yaml', ', certificateAuthorityFile: ../ca/ca.pem', '');
    const change = await diff(world, '--against', first);
    expect(change.complete).toBe(true);
    expect(change.issuers[0]!.details.map(({ text }) => text)).toEqual([
      'the CAs of the system vouch for the server of its keys, before a CA of its own vouches',
    ]);
    expect(git('status', '--porcelain')).toBe('M prod/issuers/pipeline.yaml');
  });

  test('reads an environment that is the whole repository, from inside and from elsewhere', async () => {
    const { world } = renamePrefix();
    const inside = { ...world, cwd: join(world.cwd, 'prod') };
    const { exitCode, stdout } = await runAccess(inside, 'diff', '--against', 'main', '-o', 'trailer');
    expect([exitCode, stdout]).toEqual([
      0,
      'Trust-Delta: 0 gained, 0 lost, 2 renamed; issuers +0 -0 ~1; bindings 2; clusters eu-1, eu-2\n',
    ]);
    const sub = { ...world, cwd: join(world.cwd, 'prod/tokens') };
    expect((await runAccess(sub, 'diff', '..', '--against', 'main', '-o', 'trailer')).stdout).toBe(stdout);
  });
});
