import type { KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { identify } from '../../commands/identify.ts';
import type { Outcome } from '../../commands/outcome.ts';
import { parseArguments } from '../../commands/parse-arguments.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { generateKeys } from '../lab/generate-keys.ts';
import { makeWorld } from './make-world.ts';

const configuration = `apiVersion: apiserver.config.k8s.io/v1beta1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: https://i.example, audiences: [a]}
  claimMappings:
    username: {claim: sub, prefix: "i:"}
    groups: {claim: groups, prefix: "g:"}
  claimValidationRules:
  - {expression: "claims.org == 'acme'", message: only people of acme}
`;
const claims = { iss: 'https://i.example', aud: 'a', exp: 2_000_000_000, sub: 'jane', org: 'acme' };
const at = '2026-11-21T12:00:00Z';
const rsa = generateKeys('rsa');
const otherRsa = generateKeys('rsa');
const ec = generateKeys('ec');

type Files = Record<string, string | Buffer>;

async function run(argv: string[], files: Files, stdin?: string): Promise<Outcome> {
  const world = makeWorld({ 'config.yaml': configuration, ...files }, stdin);
  return identify.run(parseArguments(identify, ['config.yaml', '--at', at, ...argv]), world);
}

const withClaims = (value: object, ...argv: string[]) =>
  run(['--claims', 'claims.json', '--kubernetes', '1.36', ...argv], { 'claims.json': JSON.stringify(value) });

function sign(payload: object, { alg = 'RS256', kid = '', key = rsa.privateKey as KeyObject } = {}) {
  const header = { alg, ...(kid !== '' && { kid }) };
  return new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header).sign(key);
}

const keySet = JSON.stringify({
  keys: [
    { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'enc' },
    { ...ec.publicKey.export({ format: 'jwk' }), kid: 'two' },
  ],
});

async function withToken(token: string, argv: string[] = [], minor = 36, files: Files = {}) {
  const arguments_ = ['--token', 'token', '--kubernetes', `1.${minor}`, '-o', 'json', ...argv];
  return run(arguments_, { token, 'keys.json': keySet, ...files });
}

describe('identify with claims', () => {
  test('prints the user as JSON, with nothing that the API server adds later', async () => {
    const { exitCode, stdout, stderr } = await withClaims({ ...claims, groups: ['x'] }, '-o', 'json');
    expect(exitCode).toBe(0);
    expect(stderr).toBeUndefined();
    expect(JSON.parse(stdout!)).toEqual({
      user: { username: 'i:jane', uid: '', groups: ['g:x'], extra: null },
    });
  });

  test('prints the user for people', async () => {
    const { exitCode, stdout } = await withClaims({ ...claims, groups: ['x', 'y\u202e'], jti: '7' });
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      `user name: "i:jane"
uid:       none
groups:    "g:x", "g:y\\u{202E}"
extra:     authentication.kubernetes.io/credential-id: "JTI=7"
`,
    );
  });

  test('prints a refusal in the words of the API server, with exit code 1', async () => {
    const { exitCode, stdout } = await withClaims({ ...claims, org: 'other' }, '-o', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout!)).toEqual({
      refused:
        "oidc: error evaluating claim validation expression: validation expression 'claims.org == 'acme'' failed: only people of acme",
    });
  });

  test('refuses claims without exp, says so, and takes them when the time is to be ignored', async () => {
    const { exp: _, ...timeless } = claims;
    const refused = await withClaims(timeless, '-o', 'json');
    expect(refused.exitCode).toBe(1);
    expect(JSON.parse(refused.stdout!).refused).toBe(
      'oidc: verify token: oidc: token is expired (Token Expiry: 0001-01-01 00:00:00 +0000 UTC)',
    );
    expect(refused.stderr).toContain('--ignore-time');
    expect((await withClaims(timeless, '--ignore-time')).exitCode).toBe(0);
  });

  test('looks at the time that is asked about', async () => {
    const files = { 'claims.json': JSON.stringify(claims) };
    const argv = ['--claims', 'claims.json', '--kubernetes', '1.36'];
    const world = makeWorld({ 'config.yaml': configuration, ...files });
    const codeAt = async (moment: string) =>
      (await identify.run(parseArguments(identify, ['config.yaml', '--at', moment, ...argv]), world))
        .exitCode;
    expect(await codeAt('2000000000')).toBe(0);
    expect(await codeAt('2000000001')).toBe(1);
    expect(await codeAt('2033-05-18T05:33:20.001+02:00')).toBe(1);
    await expect(codeAt('tomorrow')).rejects.toThrow(UsageError);
    await expect(codeAt('2026-11-21T12:00:00')).rejects.toThrow(UsageError);
  });

  test('traces which issuer nearly matched', async () => {
    const untraced = await withClaims({ ...claims, iss: 'https://i.example/' });
    expect(untraced.stderr).toContain('None of the issuers answers for it. --trace compares');
    const { exitCode, stdout, stderr } = await withClaims(
      { ...claims, iss: 'https://i.example/' },
      '--trace',
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: undefined });
    expect(stdout).toContain('they differ only in slashes at the end');
    expect(stdout).toContain('refused: invalid bearer token');
  });

  test('traces every mapping and rule with its value', async () => {
    const { stdout } = await withClaims(claims, '--trace', '-o', 'json');
    const { trace } = JSON.parse(stdout!) as { trace: { about: string; value?: string; path?: string }[] };
    expect(trace.map(({ about }) => about)).toEqual([
      'issuer',
      'signature',
      'expiry',
      'audience',
      'username',
      'groups',
      'claim-rule',
    ]);
    expect(trace[6]).toMatchObject({
      outcome: 'passed',
      path: 'jwt[0].claimValidationRules[0].expression',
      expression: "claims.org == 'acme'",
      value: 'true',
    });
  });

  test('tells the place where claims cannot be read', async () => {
    const argv = ['--claims', 'claims.json', '--kubernetes', '1.36'];
    const broken = await run(argv, { 'claims.json': '{\n  "iss": }' });
    expect(broken).toEqual({
      exitCode: 1,
      stderr:
        'claims.json:2:10: invalid character \'}\' looking for beginning of value. Write them as {"iss": …}.\n',
    });
    expect((await run(argv, { 'claims.json': '[]' })).stderr).toContain('claims are a JSON object');
  });

  test('reads claims from stdin and passes over a byte order mark', async () => {
    const argv = ['--claims', '-', '--kubernetes', '1.36'];
    expect((await run(argv, {}, JSON.stringify(claims))).exitCode).toBe(0);
    const marked = { 'claims.json': `\ufeff${JSON.stringify(claims)}` };
    expect((await run(['--claims', 'claims.json', '--kubernetes', '1.36'], marked)).exitCode).toBe(0);
  });

  test('says that a distributed claim cannot be verified', async () => {
    const distributed = { _claim_names: { groups: 's' }, _claim_sources: { s: { endpoint: 'https://x' } } };
    const { exitCode, stdout } = await withClaims({ ...claims, ...distributed }, '-o', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout!)).toEqual({ unverified: expect.stringContaining('"https://x"') });
  });

  test('answers that a configuration would not be loaded', async () => {
    const files = { 'claims.json': '{}', 'config.yaml': configuration.replace('https:', 'http:') };
    const { exitCode, stdout } = await run(
      ['--claims', 'claims.json', '--kubernetes', '1.36', '-o', 'json'],
      files,
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout!).refused).toContain(
      'Kubernetes 1.36 would not load config.yaml: jwt[0].issuer.url: Invalid value: "http://i.example": URL scheme must be https',
    );
    const older = { 'claims.json': '{}', 'config.yaml': configuration.replace('v1beta1', 'v1') };
    const answer = await run(['--claims', 'claims.json', '--kubernetes', '1.33'], older);
    expect(answer.stdout).toContain('would not load config.yaml: no kind "AuthenticationConfiguration"');
  });
});

describe('identify with a token', () => {
  test.each([
    ['RS256', 'one', rsa.privateKey],
    ['RS256', '', rsa.privateKey],
    ['PS512', 'one', rsa.privateKey],
    ['ES256', 'two', ec.privateKey],
  ])('takes a signature of %s with kid %j, whatever the key is said to be for', async (alg, kid, key) => {
    const { exitCode, stdout, stderr } = await withToken(await sign(claims, { alg, kid, key }), [
      '--jwks',
      'keys.json',
    ]);
    expect(stderr).toBeUndefined();
    expect(JSON.parse(stdout!).user.username).toBe('i:jane');
    expect(exitCode).toBe(0);
  });

  const failed = 'oidc: verify token: failed to verify signature: failed to verify id token signature';

  test.each([
    ['another key', { key: otherRsa.privateKey }],
    ['a kid that is not there', { kid: 'three' }],
    ['the kid of another key', { kid: 'two' }],
  ])('refuses a signature by %s', async (_, options) => {
    const { exitCode, stdout } = await withToken(await sign(claims, options), ['--jwks', 'keys.json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout!)).toEqual({ refused: failed });
  });

  test('refuses a payload that was changed after it was signed', async () => {
    const [header, , signature] = (await sign(claims)).split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims, sub: 'root' })).toString('base64url');
    const { stdout } = await withToken(`${header}.${payload}.${signature}`, ['--jwks', 'keys.json']);
    expect(JSON.parse(stdout!)).toEqual({ refused: failed });
  });

  test.each(['none', 'HS256', 'EdDSA'])('refuses the algorithm %s', async (alg) => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${encode({ alg })}.${encode(claims)}.AAAA`;
    const { stdout } = await withToken(token, ['--jwks', 'keys.json']);
    expect(JSON.parse(stdout!).refused).toBe(
      `oidc: verify token: oidc: id token signed with unsupported algorithm, expected ["ES256" "ES384" "ES512" "PS256" "PS384" "PS512" "RS256" "RS384" "RS512"] got "${alg}"`,
    );
  });

  test('looks at the claims first up to 1.35 and at the signature first from 1.36 on', async () => {
    const token = await sign({ ...claims, aud: 'b', exp: 1 }, { key: otherRsa.privateKey });
    const refusals = await Promise.all(
      [30, 35, 36].map(async (minor) => {
        const { stdout } = await withToken(token, ['--jwks', 'keys.json'], minor);
        return JSON.parse(stdout!).refused;
      }),
    );
    const audience = 'oidc: verify token: oidc: expected audience "a" got ["b"]';
    expect(refusals).toEqual([audience, audience, failed]);
  });

  test('does not take a token for verified without keys, unless it is told to', async () => {
    const token = await sign(claims, { key: otherRsa.privateKey });
    const unchecked = await withToken(token);
    expect(unchecked.exitCode).toBe(1);
    expect(unchecked.stderr).toContain('THE SIGNATURE IS NOT CHECKED');
    expect(JSON.parse(unchecked.stdout!)).toMatchObject({
      user: { username: 'i:jane' },
      unverified: expect.stringContaining('signature'),
    });
    const argv = ['--token', 'token', '--kubernetes', '1.36'];
    expect((await run(argv, { token })).stdout).toMatch(/^NOT VERIFIED: the signature/);
    const skipped = await withToken(token, ['--skip-signature']);
    expect(skipped.exitCode).toBe(0);
    expect(skipped.stderr).toContain('The signature is not checked');
  });

  test.each([
    ['a line end', (token: string) => `${token}\n`],
    ['carriage return and line end', (token: string) => `${token}\r\n`],
    ['Bearer', (token: string) => `Bearer ${token}`],
    ['a whole header', (token: string) => `Authorization: bearer ${token}\n`],
    ['quotes', (token: string) => `"${token}"`],
  ])('takes a token with %s around it', async (_, wrap) => {
    const { exitCode } = await withToken(wrap(await sign(claims)), ['--jwks', 'keys.json']);
    expect(exitCode).toBe(0);
  });

  test.each([
    ['hello', 'three parts'],
    ['a.b', 'and this has 2'],
    ['a.b.c.d', 'and this has 4'],
    ['{"payload":"x"}', 'it is JSON'],
    ['a.!.c', 'not base64url'],
    ['a.e30x.c', 'its payload is not claims'],
  ])('says that %j is no token', async (token, words) => {
    const { exitCode, stdout, stderr } = await withToken(token);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout!)).toEqual({ refused: 'invalid bearer token' });
    expect(stderr).toMatch(new RegExp(words));
  });

  test('never prints the token or its signature', async () => {
    const token = await sign(claims);
    const [, payload, signature] = token.split('.') as [string, string, string];
    for (const argv of [['--jwks', 'keys.json'], [], ['--skip-signature', '--trace']]) {
      const { stdout, stderr } = await withToken(token, argv);
      expect(`${stdout}${stderr}`).not.toContain(signature);
      expect(`${stdout}${stderr}`).not.toContain(payload);
    }
  });

  test('tells a key set that cannot be read, one of its keys being unknown', async () => {
    const files = { 'keys.json': '{"keys":[{"kty":"AKP","kid":"x"}]}' };
    const { exitCode, stderr } = await withToken(await sign(claims), ['--jwks', 'keys.json'], 36, files);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("keys.json: keys[0]: go-jose/go-jose: unknown json web key type 'AKP'");
  });
});

describe('the arguments of identify', () => {
  test.each([
    [['--claims', 'claims.json'], '--kubernetes is missing'],
    [['--claims', 'claims.json', '--kubernetes', '1.99'], 'one of 1.30, 1.31'],
    [['--kubernetes', '1.36'], 'either --claims FILE or --token FILE'],
    [['--claims', 'claims.json', '--token', 'token', '--kubernetes', '1.36'], 'either --claims'],
    [['--claims', 'claims.json', '--jwks', 'keys.json', '--kubernetes', '1.36'], '--jwks is for --token'],
    [['--claims', '-', '--token', '-', '--kubernetes', '1.36'], 'either --claims'],
    [['--token', '-', '--jwks', '-', '--kubernetes', '1.36'], 'Only one of the files'],
    [['--token', 'token', '--jwks', 'keys.json', '--fetch', '--kubernetes', '1.36'], 'do not go together'],
    [['--token', 'token', '--allow-private-addresses', '--kubernetes', '1.36'], 'is for --fetch'],
    [['--token', 'token', '--kubernetes', '1.36'], 'it is empty'],
    [['--token', 'missing', '--kubernetes', '1.36'], 'There is no file missing'],
  ])('%j: says %j', async (argv, words) => {
    const files = { 'claims.json': '{}', token: '\n', 'keys.json': keySet };
    const failure = await run(argv, files).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UsageError);
    expect((failure as Error).message).toContain(words);
  });
});
