import { describe, expect, test } from 'vitest';
import { check } from '../../commands/check.ts';
import type { World } from '../../commands/command.ts';
import type { Outcome } from '../../commands/outcome.ts';
import { reportFormats } from '../../commands/report/print-report.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { makeWorld } from './make-world.ts';
import { sampleEnvironment } from './sample-environment.ts';

const run = (world: World, folder?: string, output?: string) =>
  check.run({ positionals: folder === undefined ? [] : [folder], flags: { output } }, world) as Outcome;

const broken = {
  ...sampleEnvironment,
  'prod/issuers/login.yaml': sampleEnvironment['prod/issuers/login.yaml']!.replace('https:', 'http:'),
};
const expired = {
  ...sampleEnvironment,
  'prod/issuers/login.yaml': `${sampleEnvironment['prod/issuers/login.yaml']}  exceptions:
  - {rule: selects-nothing, reason: for a while, expires: 2026-11-20}
`,
};

describe('check', () => {
  test('says what it looked at where nothing is wrong', () => {
    expect(run(makeWorld(sampleEnvironment), 'prod')).toEqual({
      exitCode: 0,
      stdout: 'prod: nothing to complain about in 1 cluster, 1 issuer, 0 organisations and 0 token cases.\n',
    });
    const world = makeWorld(sampleEnvironment);
    expect(run({ ...world, cwd: `${world.cwd}/prod` }).exitCode).toBe(0);
  });

  test.each(reportFormats)('reports on stdout and exits with 1 where there is an error: %s', (format) => {
    const { exitCode, stdout, stderr } = run(makeWorld(broken), 'prod', format);
    expect(exitCode).toBe(1);
    expect(stderr).toBeUndefined();
    expect(stdout).toContain('prod/issuers/login.yaml');
    expect(stdout).toContain('issuer-url');
  });

  test('is complete in every format where nothing is wrong', () => {
    const world = makeWorld(sampleEnvironment);
    expect(JSON.parse(run(world, 'prod', 'json').stdout!).diagnostics).toEqual([]);
    expect(JSON.parse(run(world, 'prod', 'sarif').stdout!).runs[0].results).toEqual([]);
    expect(run(world, 'prod', 'github').stdout).toBe('');
    expect(run(world, 'prod', 'junit').stdout).toContain('failures="0"');
  });

  test('what depends on the date is an error', () => {
    const world = makeWorld(expired);
    expect(run(world, 'prod').exitCode).toBe(1);
    expect(run({ ...world, today: '2026-11-20' }, 'prod').exitCode).toBe(0);
  });

  test('finds what speaks against the objects: a ConfigMap that is too large', () => {
    const rule = `claimValidationRules: [{expression: 'claims.sub != "x"', message: "${'m'.repeat(20_000)}"}]`;
    const files = Array.from({ length: 60 }, (_, index) => {
      const issuer = sampleEnvironment['prod/issuers/login.yaml']!.replaceAll('login', `login-${index}`);
      return [`prod/issuers/${index}.yaml`, issuer.replace('spec:\n', `spec:\n  ${rule}\n`)];
    });
    const { exitCode, stdout } = run(
      makeWorld({ ...sampleEnvironment, ...Object.fromEntries(files) }),
      'prod',
    );
    expect(stdout).toContain('error[config-map-size]: The ConfigMap of cluster "eu-1" would hold');
    expect(exitCode).toBe(1);
  });

  test('colours only on a terminal', () => {
    const world = makeWorld(broken);
    expect(run(world, 'prod').stdout).not.toContain('\u001b[');
    expect(run({ ...world, terminal: { stdout: true, stderr: false } }, 'prod').stdout).toContain('\u001b[');
    expect(run({ ...world, terminal: { stdout: false, stderr: true } }, 'prod').stdout).not.toContain(
      '\u001b[',
    );
  });

  test('names the current folder in words, where no environment is in it', () => {
    const { exitCode, stdout } = run(makeWorld());
    expect(exitCode).toBe(1);
    expect(stdout).toContain('error[empty-environment]: There is no Cluster in this folder.');
  });

  test('no such folder is wrong usage', () => {
    expect(() => run(makeWorld(), 'nope')).toThrow(UsageError);
  });
});
