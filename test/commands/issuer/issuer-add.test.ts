import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../../commands/command.ts';
import { EnvironmentError } from '../../../commands/environment-error.ts';
import type { Outcome } from '../../../commands/outcome.ts';
import { runCommand } from '../../../commands/run-command.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import { providerIds } from '../../../model/providers/provider-ids.ts';
import { providers } from '../../../model/providers/providers.ts';
import { type CertificateAuthority, makeAuthority } from '../../lab/make-certificates.ts';
import { makeWorldOfToday } from '../make-world-of-today.ts';
import { makePublicKey, RawAnswer, startTestIssuer, type TestIssuer } from './start-test-issuer.ts';

const folder = mkdtempSync(join(tmpdir(), 'trustplane-issuer-'));
const rsa = makePublicKey();
let authority: CertificateAuthority;
let issuer: TestIssuer;
let world: World;

const run = (...args: string[]) => runCommand(args, world);
const add = (...args: string[]) => run('issuer', 'add', ...args, '--dir', 'one');
const read = (path: string) => readFileSync(join(world.cwd, 'one', path), 'utf8');
const list = () =>
  readdirSync(world.cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(world.cwd.length + 1))
    .sort();
/** The error of a call that writes nothing. */
async function fail(...args: string[]): Promise<Error> {
  const before = list();
  const error = await add(...args).then(
    (outcome: Outcome) => new Error(`done: ${outcome.stdout}`),
    (thrown: Error) => thrown,
  );
  expect(list()).toEqual(before);
  return error;
}
const local = (...args: string[]) => [issuer.url, '--internal', '--ca', authority.certificate, ...args];

beforeAll(async () => {
  authority = makeAuthority(folder);
  issuer = await startTestIssuer(authority.issue('serving', '/CN=issuer', 'DNS:localhost,IP:127.0.0.1'));
});
afterAll(async () => {
  await issuer.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  issuer.asked.length = 0;
  issuer.answers = {
    '/.well-known/openid-configuration': {
      issuer: issuer.url,
      jwks_uri: `${issuer.url}/keys`,
      id_token_signing_alg_values_supported: ['RS256', 'none'],
    },
    '/keys': { keys: [rsa] },
  };
  world = makeWorldOfToday();
  await run('init', 'one');
});

describe('issuer add', () => {
  it('asks the issuer, and writes what check finds sound', async () => {
    const { exitCode, stdout } = await add(...local('--name', 'here'));
    expect(exitCode).toBe(0);
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
    expect(stdout).toContain(
      'wrote one/ca/here.pem\nwrote one/issuers/here.yaml\nwrote one/tokens/here.yaml\n',
    );
    expect(stdout).toContain('1 key that kube-apiserver can use (RS256)');
    expect(read('ca/here.pem')).toBe(readFileSync(authority.certificate, 'utf8'));
    expect(read('issuers/here.yaml')).toContain('  internal: true\n');
    expect(await run('check', 'one')).toMatchObject({ exitCode: 0 });
  });

  it('refers to a CA that is in the repository', async () => {
    mkdirSync(join(world.cwd, 'one/pem'));
    writeFileSync(join(world.cwd, 'one/pem/ours.pem'), readFileSync(authority.certificate));
    await add(issuer.url, '--internal', '--ca', 'one/pem/ours.pem', '--name', 'here');
    expect(read('issuers/here.yaml')).toContain('certificateAuthorityFile: ../pem/ours.pem\n');
    expect(list()).not.toContain('one/ca/here.pem');
    expect(await run('check', 'one')).toMatchObject({ exitCode: 0 });
  });

  it('tells by its keys what an issuer is', async () => {
    issuer.answers = {
      '/.well-known/openid-configuration': {
        issuer: issuer.url,
        jwks_uri: `${issuer.url}/oauth/discovery/keys`,
      },
      '/oauth/discovery/keys': { keys: [rsa] },
    };
    expect((await fail(...local())).message).toMatch(/^CI jobs of GitLab: .* --pin namespace_id=1234567\./);
    await add(...local('--pin', 'namespace_id=77'));
    expect(read('issuers/gitlab.yaml')).toContain('- { claim: namespace_id, requiredValue: "77" }');
  });

  it('prints with --dry-run, and writes nothing', async () => {
    const before = list();
    const { exitCode, stdout, stderr } = await add(...local('--name', 'here', '--dry-run'));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('# one/issuers/here.yaml\n');
    expect(stdout).toContain('kind: TokenCase');
    expect(stderr).toContain('Nothing was written.');
    expect(list()).toEqual(before);
  });

  it('selects clusters and audiences as it is told', async () => {
    await add(
      'https://login.example.com',
      ...['--offline', '--clusters', 'tier=test'],
      ...['--audience', 'a-1', '--audience', 'a-2', '--username-claim', 'staff_id'],
      ...['--groups-claim', 'teams', '--name', 'staff'],
    );
    const text = read('issuers/staff.yaml');
    expect(text).toContain('clusters: { matchLabels: { tier: test } }');
    expect(text).toContain('audiences: [a-1, a-2]\n    audienceMatchPolicy: MatchAny\n');
    expect(read('tokens/staff.yaml')).toContain(
      'expect: { username: "staff:ann", groups: ["staff:admins"] }',
    );
    expect(await run('check', 'one')).toMatchObject({ exitCode: 0 });
  });
});

/** Lets the API servers of the environment's cluster ask a webhook. */
function askWebhook(): void {
  const path = join(world.cwd, 'one/clusters/cluster-1.yaml');
  const text = readFileSync(path, 'utf8').replace(/ {2}delivery:.*/s, '  delivery: {type: OpenIDConnect}\n');
  expect(text).not.toContain('NodeFile');
  writeFileSync(path, text);
}

describe.each(providerIds.map((id) => providers[id]))(
  'what is proposed for $id',
  ({ id, example, pins, rules }) => {
    const args = [
      example,
      '--offline',
      ...pins.flatMap((pin) => (pin.example === undefined ? [] : ['--pin', `${pin.claim}=${pin.example}`])),
    ];

    it('passes check without an exception, and its first token becomes who it says', async () => {
      // In a cluster of each version that is told apart, because expressions mean different things there.
      for (const version of ['1.30', '1.33', '1.34', '1.36']) {
        await run('init', version, '--kubernetes', version, '--cluster', `c-${version.slice(2)}`);
        const added = await run('issuer', 'add', ...args, '--dir', version);
        expect(added.stdout).toContain('Not checked, because of --offline');
        const checked = await run('check', version, '-o', 'json');
        expect(JSON.parse(checked.stdout!)).toMatchObject({ diagnostics: [] });
        const name = /issuers\/(.*)\.yaml/.exec(added.stdout!)![1]!;
        const text = readFileSync(join(world.cwd, version, 'issuers', `${name}.yaml`), 'utf8');
        expect(text).not.toContain('exceptions');
        // What the comments propose is sound too.
        const whole = text.replace('  # access:\n  #   -', '  access:\n    -');
        expect(whole).not.toBe(text);
        writeFileSync(join(world.cwd, version, 'issuers', `${name}.yaml`), whole);
        expect(await run('check', version)).toMatchObject({ exitCode: 0 });
      }
    });

    it('refuses the token of somebody else', async () => {
      if (pins.length === 0) return;
      await add(...args);
      const { name } = /issuers\/(?<name>.*)\.yaml/.exec(list().find((path) => path.includes(id))!)!.groups!;
      const written = read(`tokens/${name}.yaml`);
      const claim = pins[0]!.claim;
      const foreign = written.replace(new RegExp(`^( +${claim}: ).*$`, 'm'), '$1"7654321"');
      expect(foreign).not.toBe(written);
      const claims = foreign.slice(foreign.indexOf('  claims:\n') + 10, foreign.indexOf('  expect:'));
      const { parse } = await import('yaml');
      writeFileSync(join(world.cwd, 'claims.json'), JSON.stringify(parse(claims)));
      const document = (await run('render', 'one')).stdout!.match(
        /authentication\.yaml: \|\n((?: {4}.*\n|\n)+)/,
      )![1]!;
      writeFileSync(join(world.cwd, 'document.yaml'), document.replaceAll(/^ {4}/gm, ''));
      const answer = await run(
        ...['identify', 'document.yaml', '--claims', 'claims.json', '--kubernetes', '1.33', '--ignore-time'],
      );
      expect(answer).toMatchObject({ exitCode: 1 });
      expect(answer.stdout).toContain(`required claim ${claim} value does not match`);
      // Nor is a token without the claim let in, or with one that is no text.
      for (const value of [undefined, 7654321, null, [7654321]]) {
        const other = { ...parse(claims), [claim]: value };
        writeFileSync(join(world.cwd, 'claims.json'), JSON.stringify(other));
        const flags = ['--claims', 'claims.json', '--kubernetes', '1.33', '--ignore-time'];
        expect(await run('identify', 'document.yaml', ...flags)).toMatchObject({ exitCode: 1 });
      }
    });

    it('can be had for a webhook, or says what that takes', async () => {
      askWebhook();
      let added = await add(...args);
      const needed = rules.flatMap((rule) => ('without' in rule ? rule : []));
      if (needed.length > 0) {
        expect(added).toMatchObject({ exitCode: 1 });
        expect(added.stdout).toContain('error[webhook-expression]');
        expect(added.stderr).toContain('Choose with --clusters those whose API servers read a file');
        expect(added.stderr).toContain('--without-expressions');
        for (const { without } of needed) expect(added.stderr).toContain(without);
        added = await add(...args, '--without-expressions');
        for (const { expression, without } of needed) {
          expect(added.stdout).toContain(`Left out by --without-expressions: ${expression}. ${without}`);
        }
      }
      expect(added).toMatchObject({ exitCode: 0 });
      const text = read(/issuers\/.*\.yaml/.exec(added.stdout!)![0]);
      expect(text).not.toContain('- expression:');
      for (const { claim } of pins) expect(text).toContain(`- { claim: ${claim}, requiredValue: `);
      if (needed.length > 0) expect(text).toContain('# Left out, because a webhook knows no expression:');
      const { stdout } = await run('check', 'one', '-o', 'json');
      expect(
        JSON.parse(stdout!).diagnostics.filter(({ rule }: { rule: string }) => rule !== 'webhook-way-in'),
      ).toEqual([]);
    });
  },
);

describe('issuer add says what to do about', () => {
  it.each<[string, string, RegExp]>([
    ['http', 'http://login.example.com', /is not https.*serve it over TLS/],
    ['no scheme', 'login.example.com/realms/a', /Did you mean https:\/\/login\.example\.com\/realms\/a\?/],
    ['a query', 'https://login.example.com?a=b', /has a query/],
    ['a fragment', 'https://login.example.com#a', /has a fragment/],
    ['a password', 'https://me:secret@login.example.com', /has a user name/],
    [
      'the discovery document',
      'https://login.example.com/a/.well-known/openid-configuration',
      /what stands before it: https:\/\/login\.example\.com\/a$/,
    ],
    ['a space', 'https://login.example.com/ a', /Look for a typing error/],
  ])('%s', async (_, url, words) => {
    const error = await fail(url);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toMatch(words);
  });

  it('no URL', async () => {
    await expect(run('issuer', 'add')).rejects.toThrow('Which issuer?');
    await expect(run('issuer', 'ad', 'https://a.example')).rejects.toThrow('Did you mean "add"?');
  });

  it('an unknown provider', async () => {
    const error = await fail('https://login.example.com', '--provider', 'keycloack');
    expect(error.message).toContain('Did you mean "keycloak"?');
  });

  it('a pin that is missing, unknown or looks wrong', async () => {
    const url = 'https://token.actions.githubusercontent.com';
    expect((await fail(url)).message).toContain('`gh api users/OWNER --jq .id`');
    expect((await fail(url, '--pin', 'repository_owner=acme')).message).toContain(
      'Did you mean "repository_owner_id"?',
    );
    expect((await fail(url, '--pin', 'repository_owner_id=acme')).message).toContain('looks like 1234567');
    const both = ['--pin', 'repository_owner_id=1', '--pin', 'repository_owner_id=2'];
    expect((await fail(url, ...both)).message).toContain('for several make the rule an expression');
    expect((await fail(url, '--pin', 'x')).message).toContain('--pin takes NAME=VALUE');
    expect((await fail('https://login.example.com/realms/a', '--pin', 'a=b')).message).toContain(
      'needs no --pin',
    );
    expect(issuer.asked).toEqual([]);
  });

  it('a name or a URL that is taken', async () => {
    const taken = await fail('https://login.example.com/realms/operators', '--offline');
    expect(taken.message).toContain('The Issuer "operators" in one/issuers/operators.yaml is');
    expect((await fail(...local('--name', 'operators'))).message).toContain(
      'Choose another name with --name',
    );
    writeFileSync(join(world.cwd, 'one/issuers/here.yaml'), '# mine\n');
    const inTheWay = await fail(...local('--name', 'here'));
    expect(inTheWay.message).toContain('one/issuers/here.yaml is there already. Nothing was written.');
    expect(read('issuers/here.yaml')).toBe('# mine\n');
  });

  it('a folder that is no environment', async () => {
    mkdirSync(join(world.cwd, 'empty'));
    await expect(run('issuer', 'add', issuer.url, '--dir', 'empty')).rejects.toThrow(
      'There is no Cluster in empty.',
    );
    await expect(run('issuer', 'add', issuer.url, '--dir', 'nowhere')).rejects.toThrow('is not a folder');
  });

  it('a private host without --internal', async () => {
    for (const url of [issuer.url, issuer.url.replace('localhost', '127.0.0.1')]) {
      const outcome = await add(url, '--ca', authority.certificate, '--name', 'here');
      expect(outcome).toMatchObject({ exitCode: 1 });
      expect(outcome.stdout).toContain('error[internal-host]');
      expect(outcome.stderr).toContain('say so with --internal.');
    }
    expect(issuer.asked).toEqual([]);
    expect(list().filter((path) => path.includes('here'))).toEqual([]);
  });

  it('a name that leads to a private address', async () => {
    // check stops this name before; a public name that leads inside comes as far as here.
    const { fetchIssuer } = await import('../../../commands/issuer/fetch-issuer.ts');
    const { readRequest } = await import('../../../commands/issuer/read-request.ts');
    const request = readRequest({ positionals: ['add', issuer.url], flags: {} }, world);
    await expect(fetchIssuer(request)).rejects.toThrow(
      /^localhost, which is (127\.0\.0\.1|::1), is not an address that may be asked\..* say so with --internal/,
    );
    expect(issuer.asked).toEqual([]);
  });

  it('an address where clouds hand out credentials, whatever is allowed', async () => {
    for (const host of ['169.254.169.254', '[fd00:ec2::254]', '0xA9FEA9FE', 'metadata.google.internal']) {
      const args = [`https://${host}`, '--internal', '--ca', authority.certificate, '--name', 'here'];
      expect(await add(...args)).toMatchObject({ exitCode: 1 });
    }
  });

  it('a CA that has not signed the certificate', async () => {
    const other = makeAuthority(folder, 'other').certificate;
    const error = await fail(issuer.url, '--internal', '--ca', other);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error.message).toContain(`The CA in ${other} has not signed it, and no other one is trusted.`);
    expect(issuer.asked).toEqual([]);
  });

  it('a CA that is none, or has its key in it', async () => {
    expect((await fail(issuer.url, '--ca', 'nowhere.pem')).message).toContain('There is no file nowhere.pem');
    writeFileSync(join(world.cwd, 'one/ca.txt'), 'no certificate\n');
    expect(await add(issuer.url, '--internal', '--ca', 'one/ca.txt')).toMatchObject({ exitCode: 1 });
    const both = readFileSync(authority.certificate, 'utf8') + readFileSync(join(folder, 'ca.key'), 'utf8');
    writeFileSync(join(folder, 'both.pem'), both);
    const outcome = await add(issuer.url, '--internal', '--ca', join(folder, 'both.pem'), '--name', 'here');
    expect(outcome.stdout).toContain('error[private-key]');
    expect(list().filter((path) => path.includes('here'))).toEqual([]);
  });

  it('a certificate that has expired, or is for another name', async () => {
    const leaf = authority.issue('old', '/CN=issuer', 'DNS:localhost');
    const dates = ['-not_before', '20200101000000Z', '-not_after', '20200102000000Z'];
    // openssl 3.0 signs for the past only as a CA with a database.
    writeFileSync(join(folder, 'index.txt'), '');
    writeFileSync(join(folder, 'serial'), '01\n');
    writeFileSync(
      join(folder, 'ca.cnf'),
      `[ca]\ndefault_ca=d\n[d]\ndatabase=${folder}/index.txt\nserial=${folder}/serial\nnew_certs_dir=${folder}\ndefault_md=sha256\npolicy=p\nx509_extensions=x\n[p]\ncommonName=supplied\n[x]\nsubjectAltName=DNS:localhost\n`,
    );
    const [, start, , end] = dates as [string, string, string, string];
    execFileSync(
      'openssl',
      [
        ...['ca', '-batch', '-config', join(folder, 'ca.cnf'), '-in', join(folder, 'old.csr')],
        ...['-cert', authority.certificate, '-keyfile', join(folder, 'ca.key')],
        ...['-startdate', start, '-enddate', end, '-out', join(folder, 'expired.crt'), '-notext'],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const expired = await startTestIssuer({ certificate: join(folder, 'expired.crt'), key: leaf.key });
    const named = await startTestIssuer(authority.issue('named', '/CN=issuer', 'DNS:elsewhere.example'));
    try {
      const trusting = ['--internal', '--ca', authority.certificate];
      expect((await fail(expired.url, ...trusting)).message).toMatch(/expired.* Renew it at the issuer/);
      expect((await fail(named.url, ...trusting)).message).toContain(
        'the host name that the certificate is for',
      );
    } finally {
      await expired.stop();
      await named.stop();
    }
  });

  it('nobody at that port', async () => {
    const closed = await startTestIssuer(authority.issue('closed', '/CN=issuer', 'DNS:localhost'));
    await closed.stop();
    const error = await fail(closed.url, '--internal', '--ca', authority.certificate);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error.message).toMatch(/cannot be reached from here: .*--offline writes the files/);
  });

  it('a missing discovery document, a redirect to elsewhere, and no JSON', async () => {
    const path = '/.well-known/openid-configuration';
    issuer.answers = {};
    expect((await fail(...local())).message).toMatch(/HTTP 404.* Compare the URL with the `iss`/);
    issuer.answers[path] = new RawAnswer(500);
    expect((await fail(...local())).message).toContain('the issuer is up');
    issuer.answers[path] = new RawAnswer(302, '', { location: 'https://169.254.169.254/' });
    expect((await fail(...local())).message).toContain('is not followed. Add the URL');
    issuer.answers[path] = new RawAnswer(200, '<html>');
    expect((await fail(...local())).message).toContain('is not a discovery document');
    issuer.answers[path] = new RawAnswer(200, 'x'.repeat((1 << 20) + 1));
    expect((await fail(...local())).message).toContain('is larger than');
  });

  it('a discovery document of another issuer', async () => {
    const path = '/.well-known/openid-configuration';
    const wrong = async (name: unknown) => {
      issuer.answers[path] = { issuer: name, jwks_uri: `${issuer.url}/keys` };
      return (await fail(...local())).message;
    };
    expect(await wrong(`${issuer.url}/`)).toContain(`it ends in a slash`);
    expect(await wrong(`${issuer.url}/`)).toContain(`trustplane issuer add ${issuer.url}/`);
    expect(await wrong(issuer.url.replace('https', 'http'))).toContain('must be told its public URL');
    expect(await wrong(issuer.url.toUpperCase())).toContain('letters differ in their case');
    expect(await wrong(`${issuer.url}/a`)).toContain('the path is another one');
    expect(await wrong('https://login.example.com')).toContain('the host is another one');
    expect(await wrong('https://login.example.com/{tenantid}/v2.0')).toContain('URL of your own tenant');
    expect(await wrong(undefined)).toContain('does not say which issuer it is of');
    issuer.answers[path] = { issuer: issuer.url };
    issuer.answers['//.well-known/openid-configuration'] = issuer.answers[path];
    const slash = await fail(`${issuer.url}/`, '--internal', '--ca', authority.certificate);
    expect(slash.message).toContain('is not a discovery document');
  });

  it('keys that kube-apiserver cannot use', async () => {
    issuer.answers['/keys'] = { keys: [makePublicKey('ed25519')] };
    expect((await fail(...local())).message).toContain('There is no key at');
    issuer.answers['/keys'] = { keys: [{ kty: 'LMS' }] };
    expect((await fail(...local())).message).toContain('cannot be read');
    issuer.answers['/.well-known/openid-configuration'] = {
      issuer: issuer.url,
      jwks_uri: `${issuer.url}/keys`,
      id_token_signing_alg_values_supported: ['EdDSA', 'HS256'],
    };
    expect((await fail(...local())).message).toContain('signs with EdDSA, HS256');
    issuer.answers['/.well-known/openid-configuration'] = {
      issuer: issuer.url,
      jwks_uri: `${issuer.url.replace('https', 'http')}/keys`,
    };
    expect((await fail(...local())).message).toContain('must publish an https URL');
  });

  it('a claim that can change hands', async () => {
    const outcome = await add(...local('--name', 'here', '--username-claim', 'preferred_username'));
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stdout).toContain('error[mutable-claim]');
    expect(outcome.stderr).toContain('nothing was written');
    expect(issuer.asked).toEqual([]);
    expect(list().filter((path) => path.includes('here'))).toEqual([]);
  });

  it('a label that no cluster has', async () => {
    const error = await fail('https://login.example.com', '--offline', '--clusters', 'tier=no');
    expect(error.message).toBe('No Cluster has the labels tier=no. Labels of clusters here: tier=test.');
  });

  it('one audience for several clusters', async () => {
    const first = readFileSync(join(world.cwd, 'one/clusters/cluster-1.yaml'), 'utf8');
    writeFileSync(join(world.cwd, 'one/clusters/c-2.yaml'), first.replaceAll(': cluster-1\n', ': c-2\n'));
    const outcome = await add('https://login.example.com', '--offline', '--audience', 'both');
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stdout).toContain('error[shared-audience]');
    expect(outcome.stderr).toContain('Leave out --audience');
  });

  it('a rule that the webhook of a cluster does not know', async () => {
    const first = readFileSync(join(world.cwd, 'one/clusters/cluster-1.yaml'), 'utf8');
    const second = first
      .replaceAll(': cluster-1\n', ': c-2\n')
      .replace('tier: test', 'tier: webhook')
      .replace(/ {2}delivery:.*/s, '  delivery: {type: OpenIDConnect}\n');
    expect(second).not.toContain('NodeFile');
    writeFileSync(join(world.cwd, 'one/clusters/c-2.yaml'), second);
    const args = ['https://example.okta.com', '--offline'];
    const outcome = await add(...args);
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stdout).toContain('error[webhook-expression]');
    expect(outcome.stderr).toContain('--without-expressions');
    expect(await add(...args, '--clusters', 'tier=test')).toMatchObject({ exitCode: 0 });
  });

  it('an environment that has other errors: they are not held against the new files', async () => {
    const path = join(world.cwd, 'one/organizations/acme.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('issuerClassName: keycloak', 'issuerClassName: none'),
    );
    expect(await run('check', 'one')).toMatchObject({ exitCode: 1 });
    expect(await add(...local('--name', 'here'))).toMatchObject({ exitCode: 0 });
  });
});
