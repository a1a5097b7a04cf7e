import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EnvironmentError } from '../../commands/environment-error.ts';
import { identify } from '../../commands/identify.ts';
import type { Outcome } from '../../commands/outcome.ts';
import { parseArguments } from '../../commands/parse-arguments.ts';
import { generateKeys } from '../lab/generate-keys.ts';
import { makeAuthority } from '../lab/make-certificates.ts';
import { makeWorld } from './make-world.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const { publicKey, privateKey } = generateKeys('rsa');
const folder = mkdtempSync(join(tmpdir(), 'trustplane-fetch-'));
let server: Server;
let authority: string;
let otherAuthority: string;
let issuer: string;
let answers: Record<string, Answer>;
let asked: string[];

const json =
  (value: unknown): Answer =>
  (_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
  };
const redirect =
  (location: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location }).end();
  };

beforeAll(async () => {
  const ca = makeAuthority(folder);
  authority = readFileSync(ca.certificate, 'utf8');
  otherAuthority = readFileSync(makeAuthority(folder, 'other').certificate, 'utf8');
  const serving = ca.issue('serving', '/CN=issuer', 'DNS:localhost,IP:127.0.0.1');
  const credentials = { cert: readFileSync(serving.certificate), key: readFileSync(serving.key) };
  server = createServer(credentials, (request, response) => {
    asked.push(request.url!);
    const answer = answers[request.url!];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  asked = [];
  answers = {
    '/.well-known/openid-configuration': json({ issuer, jwks_uri: `${issuer}/keys` }),
    '/keys': json({ keys: [publicKey.export({ format: 'jwk' })] }),
  };
});

async function run(options: { ca?: string; issuerLine?: string; argv?: string[]; url?: string } = {}) {
  const { ca = authority, issuerLine = '', argv = ['--allow-private-addresses'], url = issuer } = options;
  const indented = ca.trim().replaceAll('\n', '\n      ');
  const configuration = `apiVersion: apiserver.config.k8s.io/v1beta1
kind: AuthenticationConfiguration
jwt:
- issuer:
    url: ${url}
    audiences: [a]
${issuerLine}${ca === '' ? '' : `    certificateAuthority: |\n      ${indented}\n`}
  claimMappings:
    username: {claim: sub, prefix: ""}
`;
  const claims = { iss: url, aud: 'a', exp: 4_000_000_000, sub: 'jane' };
  const token = await new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'RS256' })
    .sign(privateKey);
  const world = makeWorld({ 'config.yaml': configuration, token });
  const all = ['config.yaml', '--token', 'token', '--kubernetes', '1.36', '--fetch', ...argv];
  return (await identify.run(parseArguments(identify, all), world)) as Outcome;
}

const failure = (options: Parameters<typeof run>[0]) =>
  run(options).then(
    () => undefined,
    (error: unknown) => error as Error,
  );

describe('identify --fetch', () => {
  test('gets the keys by discovery, trusting the configured authority', async () => {
    const { exitCode, stdout } = await run();
    expect(stdout).toContain('user name: "jane"');
    expect(exitCode).toBe(0);
    expect(asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  test('refuses a token that another key has signed', async () => {
    const other = generateKeys('rsa').publicKey;
    answers['/keys'] = json({ keys: [other.export({ format: 'jwk' })] });
    const { exitCode, stdout } = await run();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('failed to verify id token signature');
  });

  test('asks at the discovery URL where there is one', async () => {
    answers['/elsewhere'] = answers['/.well-known/openid-configuration']!;
    const { exitCode } = await run({ issuerLine: `    discoveryURL: ${issuer}/elsewhere\n` });
    expect(exitCode).toBe(0);
    expect(asked).toEqual(['/elsewhere', '/keys']);
  });

  test('asks nobody for a token of somebody else', async () => {
    const world = { issuerLine: '', url: `${issuer}/tenant` };
    answers['/tenant/.well-known/openid-configuration'] = json({ issuer, jwks_uri: `${issuer}/keys` });
    const error = await failure(world);
    expect(error?.message).toContain('is the discovery document of');
    expect(asked).toEqual(['/tenant/.well-known/openid-configuration']);
  });

  test.each([['another authority'], ['the authorities of the system']])(
    'does not trust %s',
    async (which) => {
      const error = await failure({ ca: which === 'another authority' ? otherAuthority : '' });
      expect(error).toBeInstanceOf(EnvironmentError);
      expect(error?.message).toContain('is not trusted');
      expect(asked).toEqual([]);
    },
  );

  test('does not connect to a private address unless it may', async () => {
    for (const url of [issuer, issuer.replace('127.0.0.1', 'localhost')]) {
      const error = await failure({ argv: [], url });
      expect(error).toBeInstanceOf(EnvironmentError);
      expect(error?.message).toContain('--allow-private-addresses');
    }
    expect(asked).toEqual([]);
  });

  test('follows redirects within the host only', async () => {
    answers['/keys'] = redirect('/moved');
    answers['/moved'] = json({ keys: [publicKey.export({ format: 'jwk' })] });
    expect((await run()).exitCode).toBe(0);
    answers['/keys'] = redirect('https://127.0.0.2/keys');
    expect((await failure({}))?.message).toContain('which is not followed');
    answers['/keys'] = redirect('/keys');
    expect((await failure({}))?.message).toContain('which is not followed');
  });

  test.each<[string, Answer | undefined, string]>([
    ['a status that is not 200', undefined, 'answers with HTTP 404'],
    ['no JSON', (_, response) => response.end('<html>'), 'it is not JSON'],
    ['no keys', (_, response) => response.end('{}'), 'a list of keys'],
    ['too much', (_, response) => response.end('x'.repeat((1 << 20) + 1)), 'is larger than'],
    [
      'half an answer',
      (_, response) => response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy()),
      'cannot be reached',
    ],
  ])('says what is wrong with keys that are %s', async (_, answer, words) => {
    if (answer === undefined) delete answers['/keys'];
    else answers['/keys'] = answer;
    const error = await failure({});
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error?.message).toContain(words);
  });

  test('does not get keys without TLS', async () => {
    const plain = `${issuer.replace('https', 'http')}/keys`;
    answers['/.well-known/openid-configuration'] = json({ issuer, jwks_uri: plain });
    expect((await failure({}))?.message).toContain('it is no https URL');
    answers['/.well-known/openid-configuration'] = json({ issuer });
    expect((await failure({}))?.message).toContain('is not a discovery document');
  });
});
