import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompactSign } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../commands/outcome.ts';
import { runCommand } from '../../commands/run-command.ts';
import { generateKeys } from '../lab/generate-keys.ts';
import { change } from '../refusals/change-sound-environment.ts';
import { soundEnvironment } from '../refusals/sound-environment.ts';
import { writeFiles } from '../refusals/write-files.ts';
import { testWorld } from './test-world.ts';

let folder = '';
let remove = () => {};
afterEach(() => remove());

async function rehearse(
  files: Readonly<Record<string, string | undefined>>,
  argv: readonly string[] = [],
  stdin = '',
): Promise<Outcome> {
  remove();
  const tree = writeFiles(
    Object.fromEntries(
      Object.entries({ ...soundEnvironment, ...files }).map(([path, text]) => [`env/${path}`, text]),
    ),
  );
  ({ folder, remove } = tree);
  return again(argv, stdin);
}

function again(argv: readonly string[], stdin = ''): Promise<Outcome> {
  const world = { ...testWorld(folder), readStdin: () => Buffer.from(stdin) };
  return runCommand(['rehearse', 'env', ...argv], world);
}

const eu2 = {
  'clusters/eu-2.yaml': soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', 'eu-2').replace(
    'tier: test',
    'tier: live',
  ),
};
const claims = {
  iss: 'https://login.example.com/realms/acme',
  aud: 'eu-1',
  sub: 'ann',
  groups: ['org-admin'],
  exp: 1_800_000_000,
  iat: 1_799_999_000,
  jti: '4f1c',
};
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${encode({ alg: 'RS256' })}.${encode(claims)}.c2lnbmF0dXJl`;

describe('rehearse', () => {
  it('tells whom each token becomes', async () => {
    expect(await rehearse({})).toEqual({
      exitCode: 0,
      stdout: `CASE        CLUSTER  VERDICT  BECOMES
acme-admin  eu-1     passed   acme:ann, groups acme:org-admin

env: 1 rehearsal of 1 case on 1 cluster: 1 passed.
`,
    });
  });

  it('shows the steps of what fails, and what would make it pass', async () => {
    const { exitCode, stdout } = await rehearse(eu2);
    expect(exitCode).toBe(1);
    expect(stdout).toBe(`CASE        CLUSTER  VERDICT  BECOMES
acme-admin  eu-1     passed   acme:ann, groups acme:org-admin
acme-admin  eu-2     failed   refused: oidc: verify token: oidc: expected audience "eu-2" got ["eu-1"]

acme-admin on eu-2, step by step:
  ok   jwt[1].issuer.url (iss is "https://login.example.com/realms/acme")
  FAIL jwt[1].issuer.audiences (oidc: verify token: oidc: expected audience "eu-2" got ["eu-1"])

env/tokens/acme.yaml:7:22: error[token-outcome]: On eu-2 the token is refused: "oidc: verify token: oidc: expected audience \\"eu-2\\" got [\\"eu-1\\"]"; expected is the user "acme:ann".
    7 |   expect: {username: "acme:ann", groups: ["acme:org-admin"]}
      |                      ^
  help: It passes with "eu-2" in claims.aud; what refuses it is the audience at env/clusters/eu-2.yaml:10. If the token is to be refused, write expect.refused: "expected audience".

1 error. \`trustplane explain RULE\` says why a rule is there and what it accepts.

env: 2 rehearsals of 1 case on 2 clusters: 1 passed, 1 failed.
`);
  });

  it('rehearses only the cases and clusters that are named', async () => {
    expect((await rehearse(eu2, ['--cluster', 'eu-1', '--case', 'acme-admin'])).exitCode).toBe(0);
    await expect(again(['--cluster', 'eu-3'])).rejects.toThrow('There is no cluster "eu-3". Did you mean');
    await expect(again(['--case', 'acme'])).rejects.toThrow('The token cases are: acme-admin.');
  });

  it('prints JSON with the steps as objects', async () => {
    const { stdout } = await rehearse(eu2, ['-o', 'json']);
    const { rehearsals, summary } = JSON.parse(stdout!);
    expect(summary).toEqual({ passed: 1, failed: 1, unknown: 0, skipped: 0 });
    expect(rehearsals[0]).toMatchObject({
      cluster: 'eu-1',
      verdict: 'passed',
      user: { username: 'acme:ann' },
    });
    expect(rehearsals[1]).toMatchObject({
      ...{ case: 'acme-admin', cluster: 'eu-2', verdict: 'failed', file: 'env/tokens/acme.yaml', line: 7 },
      differences: [{ path: ['username'], expected: 'acme:ann' }],
    });
    expect(rehearsals[1].trace.at(-1)).toMatchObject({ about: 'audience', outcome: 'failed' });
  });

  it('prints JUnit with a test for each cluster', async () => {
    const { stdout } = await rehearse(eu2, ['-o', 'junit']);
    expect(stdout).toContain(
      '<testsuite name="acme-admin" tests="2" failures="1" errors="0" skipped="0" time="0">',
    );
    expect(stdout).toContain(
      '<testcase classname="acme-admin" name="eu-1" file="env/tokens/acme.yaml" time="0"/>',
    );
    expect(stdout).toContain(
      'FAIL jwt[1].issuer.audiences (oidc: verify token: oidc: expected audience &quot;eu-2&quot;',
    );
  });

  it('tells what keeps a case from being rehearsed, and fails', async () => {
    const { exitCode, stdout, stderr } = await rehearse(change('clusters/eu-1.yaml', '"1.34"', '"1.28"'));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('acme-admin  eu-1     skipped  see the errors of the cluster');
    expect(stderr).toContain('error[kubernetes-version]');
  });

  it('does not take an environment without cases for one where all pass', async () => {
    const { exitCode, stderr } = await rehearse({ 'tokens/acme.yaml': undefined });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('trustplane rehearse env --record FILE');
  });

  it('takes a token that was pasted as claims for what it is', async () => {
    const { exitCode, stderr } = await rehearse(
      change(
        'tokens/acme.yaml',
        /claims: .*/.exec(soundEnvironment['tokens/acme.yaml']!)![0],
        `claims: ${token}`,
      ),
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('`trustplane rehearse --record FILE` makes a case of one');
    expect(stderr).not.toContain(token);
  });
});

describe('rehearse --record', () => {
  it('makes a case of a token that passes at once and holds no signature', async () => {
    const { exitCode, stdout, stderr } = await rehearse(eu2, ['--record', '-'], `Bearer ${token}\n`);
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      'trustplane: Its signature was not checked. --jwks FILE checks it with the keys of the issuer.\ntrustplane: On eu-1 it becomes acme:ann, groups acme:org-admin.\ntrustplane: On eu-2, for which the case is not, it becomes refused: oidc: verify token: oidc: expected audience "eu-2" got ["eu-1"].\n',
    );
    expect(
      stdout,
    ).toBe(`# Recorded on 2026-11-21: the claims only, without the signature and what differs in every token.
# For every organisation of the class: issuerClassName: keycloak, and {organization} instead of acme.
apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata:
  name: acme-ann
spec:
  # The clusters on which it is rehearsed.
  clusters:
    matchLabels:
      tier: test
  # What is in the token. What no mapping and no rule reads may be deleted.
  claims:
    aud: eu-1
    groups:
    - org-admin
    iss: https://login.example.com/realms/acme
    sub: ann
  # Whom it has to become from now on.
  expect:
    groups:
    - acme:org-admin
    username: acme:ann
`);
    writeFileSync(join(folder, 'env/tokens/recorded.yaml'), stdout!);
    const { stdout: rehearsed } = await again(['--case', 'acme-ann']);
    expect(rehearsed).toContain('acme-ann  eu-1     passed   acme:ann, groups acme:org-admin\n');
  });

  it('writes a file that is not there, and no other', async () => {
    await rehearse(
      {},
      ['--record', '-', '--name', 'ann', '--out', 'env/tokens/ann.yaml'],
      JSON.stringify(claims),
    );
    expect(readFileSync(join(folder, 'env/tokens/ann.yaml'), 'utf8')).toContain('  name: ann\n');
    await expect(again(['--record', '-', '--out', 'env/tokens/ann.yaml'], token)).rejects.toThrow(
      'is there already',
    );
    await expect(again(['--record', '-', '--name', 'ann'], token)).rejects.toThrow(
      'There is a TokenCase "ann" already',
    );
    await expect(again(['--record', '-', '--name', 'Ann'], token)).rejects.toThrow("cannot be a case's name");
  });

  it('records a refusal by its message', async () => {
    const rule =
      '  claimValidationRules: [{expression: has(claims.mail), message: no mail}]\n  claimMappings:';
    const { stdout } = await rehearse(
      change('issuers/keycloak.yaml', '  claimMappings:', rule),
      ['--record', '-'],
      JSON.stringify(claims),
    );
    expect(stdout).toContain('  name: refused\n');
    expect(stdout).toContain('  expect:\n    refused: no mail\n');
  });

  it('keeps numbers as the token has them, which the API server tells apart up to 1.33', async () => {
    const kind = (claim: string) => `(type(${claim}) == int ? "int" : "double")`;
    const files = (minor: string) => ({
      ...change('clusters/eu-1.yaml', '"1.34"', `"${minor}"`),
      'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace(
        'username: {claim: sub, prefix: "ci:"}',
        `username: {expression: '"ci:" + ${kind('claims.whole')} + ":" + ${kind('claims.exact')} + ":" + string(claims.exact) + ":" + ${kind('claims.deep.list[0]')}'}`,
      ),
    });
    const text =
      '{"iss": "https://ci.example.com", "aud": "eu-1", "whole": 7.0, "exact": 9007199254740993, "deep": {"list": [1e3]}}';
    for (const [minor, user] of [
      ['1.33', 'ci:double:int:9007199254740993:double'],
      ['1.34', 'ci:double:double:9.007199254740992e+15:double'],
    ] as const) {
      const { stdout } = await rehearse(files(minor), ['--record', '-', '--name', 'numbers'], text);
      expect(stdout).toContain(`    username: ${user}\n`);
      writeFileSync(join(folder, 'env/tokens/numbers.yaml'), stdout!);
      expect((await again(['--case', 'numbers'])).stdout).toContain(`passed   ${user}\n`);
    }
  });

  it('keeps the times where a rule looks at them', async () => {
    const rule =
      '  claimValidationRules: [{expression: claims.exp - claims.iat < 4000.0, message: too long}]\n  claimMappings:';
    const { stdout } = await rehearse(
      change('issuers/keycloak.yaml', '  claimMappings:', rule),
      ['--record', '-'],
      JSON.stringify(claims),
    );
    expect(stdout).toContain('    exp: 1800000000\n');
    expect(stdout).toContain('    username: acme:ann\n');
    expect(stdout).not.toContain('jti');
  });

  it.each([
    ['{"aud": "eu-1"}', 'The claims in stdin have no iss'],
    [
      '{"iss": "https://login.example.com/realms/amce"}',
      'Did you mean "https://login.example.com/realms/acme"?',
    ],
    ['{"iss": ', 'stdin:1:'],
    ['hello', 'What is in stdin is no token: a JWT has three parts with dots between them, and this has 1'],
    ['', 'There is no token in stdin: it is empty.'],
  ])('tells what is wrong with %s, and writes nothing', async (stdin, message) => {
    await expect(rehearse({}, ['--record', '-', '--out', 'new.yaml'], stdin)).rejects.toThrow(message);
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false);
  });

  it('verifies a token with the keys of its issuer, also one that is over', async () => {
    const { privateKey, publicKey } = generateKeys('ec');
    const sign = (payload: object) =>
      new CompactSign(Buffer.from(JSON.stringify(payload)))
        .setProtectedHeader({ alg: 'ES256' })
        .sign(privateKey);
    const keys = JSON.stringify({ keys: [publicKey.export({ format: 'jwk' })] });
    const argv = ['--record', '-', '--jwks', 'env/keys.json'];
    const { stdout, stderr } = await rehearse(
      { 'keys.json': keys },
      argv,
      await sign({ ...claims, exp: 1_000_000_000 }),
    );
    expect(stderr).toContain('The token expired at 2001-09-09T01:46:40Z.');
    expect(stderr).toContain('Its signature is that of a key in env/keys.json.');
    expect(stdout).toContain('    username: acme:ann\n');
    await expect(again(argv, token)).rejects.toThrow('Nothing was recorded');
    await expect(again(argv, JSON.stringify(claims))).rejects.toThrow('claims have no signature');
  });

  it('is refused together with what is for rehearsing', async () => {
    await expect(rehearse({}, ['--record', '-', '--case', 'x'], token)).rejects.toThrow('do not go together');
    await expect(rehearse({}, ['--out', 'x.yaml'])).rejects.toThrow('--out is for --record FILE');
  });
});
