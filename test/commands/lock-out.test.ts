import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findPart } from '../lab/find-part.ts';
import { soundEnvironment } from '../refusals/sound-environment.ts';
import { makeRepository } from './access/make-repository.ts';
import { runProgram } from './run-program.ts';

const kustomize = findPart('kustomize');
if (kustomize === undefined)
  console.warn(
    'SKIPPED: no kustomize runs the function on a change that locks out; TRUSTPLANE_PARTS_BIN has none',
  );

const cluster = soundEnvironment['clusters/eu-1.yaml']!;
const withoutBreakGlass = cluster.replace(/ {2}breakGlass:.*\n/, '');
const admin = soundEnvironment['tokens/acme.yaml']!.replace('spec:\n', 'spec:\n  admin: true\n');
const organization = soundEnvironment['organizations/acme.yaml']!.replace(
  'clusterRole: admin, namespaces: [acme]',
  'clusterRole: cluster-admin',
);
const destination = `apiVersion: trustplane.dev/v1alpha1
kind: Destination
metadata:
  name: eu-1
  annotations:
    config.kubernetes.io/function: "exec: {path: ${process.cwd()}/generators/trustplane}"
spec: {inputs: [../..]}
`;

/** A repository whose main branch is sound, with a way in by a token alone, or by break glass alone. */
function prepare(way: 'token' | 'break-glass') {
  const files = {
    ...soundEnvironment,
    'destinations/eu-1/destination.yaml': destination,
    'destinations/eu-1/kustomization.yaml': 'generators: [destination.yaml]\n',
    ...(way === 'token' && {
      'clusters/eu-1.yaml': withoutBreakGlass,
      'tokens/acme.yaml': admin,
      'organizations/acme.yaml': organization,
    }),
  };
  const repository = makeRepository(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`prod/${path}`, text])),
  );
  const { cwd } = repository.world;
  const run = (...args: string[]) => runProgram(args, cwd);
  const build = () =>
    spawnSync(kustomize!, ['build', '--enable-alpha-plugins', '--enable-exec', 'prod/destinations/eu-1'], {
      cwd,
      encoding: 'utf8',
      timeout: 300_000,
    });
  /** What every door says about what is checked out. */
  const expectRefusal = (...texts: string[]) => {
    const doors = [run('check', 'prod'), run('render', 'prod'), run('render', 'prod', '--out', 'rendered')];
    if (kustomize !== undefined) doors.push(build());
    for (const { status, stdout, stderr } of doors) {
      expect(status, stderr).toBe(1);
      expect(stdout).not.toContain('kind: ConfigMap');
      for (const text of texts) expect(stdout + stderr).toContain(text);
    }
    expect(repository.git('status', '--porcelain')).toBe('');
  };
  const expectSound = () => {
    expect(run('check', 'prod').status).toBe(0);
    expect(run('render', 'prod')).toMatchObject({ status: 0, stderr: '' });
    if (kustomize !== undefined) expect(build()).toMatchObject({ status: 0, stderr: '' });
  };
  return { ...repository, expectRefusal, expectSound };
}

describe('a pull request that locks everybody out', () => {
  it.each([
    ['the case of the last administrator', { 'prod/tokens/acme.yaml': undefined }, ['it has no breakGlass']],
    [
      'the role of the last administrator',
      { 'prod/organizations/acme.yaml': soundEnvironment['organizations/acme.yaml'] },
      [
        'TokenCase acme-admin becomes "acme:ann", to whom nothing under access gives cluster-admin',
        'admin-case',
      ],
    ],
    [
      'the organisation of the last administrator',
      { 'prod/organizations/acme.yaml': undefined },
      ['TokenCase acme-admin is refused: no issuer "https://login.example.com/realms/acme" is trusted'],
    ],
    [
      'the group from which the last administrator has the role',
      { 'prod/tokens/acme.yaml': admin.replaceAll('org-admin', 'developers') },
      ['TokenCase acme-admin becomes "acme:ann", to whom nothing under access gives cluster-admin'],
    ],
  ])('is refused by every door where it drops %s', (_, files, texts) => {
    const { git, write, commit, expectRefusal, expectSound } = prepare('token');
    expectSound();
    git('switch', '-qc', 'change');
    write(files);
    commit('Tidy up');
    expectRefusal(
      'clusters/eu-1.yaml:6:1: error[way-in]: Nobody is proven to get in to the cluster "eu-1": ',
      ...texts,
    );
    git('switch', '-q', 'main');
    expectSound();
  });

  it('is refused where it drops the break glass, unless that is excepted and dated', () => {
    const { git, write, commit, edit, expectRefusal, expectSound } = prepare('break-glass');
    expectSound();
    git('switch', '-qc', 'change');
    write({ 'prod/clusters/eu-1.yaml': withoutBreakGlass });
    commit('Tidy up');
    expectRefusal('no TokenCase with admin: true is rehearsed on it; it has no breakGlass');
    edit(
      'prod/clusters/eu-1.yaml',
      '  delivery:',
      '  exceptions: [{rule: way-in, reason: the vendor keeps the certificate, expires: "2099-01-01"}]\n  delivery:',
    );
    commit('Except it');
    expectSound();
  });
});
