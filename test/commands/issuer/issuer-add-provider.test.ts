import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '../../../commands/run-command.ts';
import { type OidcProvider, startOidcProvider } from '../../lab/start-oidc-provider.ts';
import { makeWorldOfToday } from '../make-world-of-today.ts';

describe('issuer add, before a real OpenID provider', () => {
  let provider: OidcProvider;
  beforeAll(async () => {
    provider = await startOidcProvider(['platform', 'release']);
  });
  afterAll(() => provider.stop());

  it.each([0, 1])('writes what a real token of realm %i is let in by', async (index) => {
    const { url, issueToken } = provider.realms[index]!;
    const world = makeWorldOfToday({ 'provider.pem': provider.authority });
    const run = (...args: string[]) => runCommand(args, world);
    await run('init', 'one');
    const flags = ['--dir', 'one', '--name', 'real', '--internal', '--ca', 'provider.pem'];
    const added = await run('issuer', 'add', url, ...flags);
    expect(added.stdout).toMatch(
      /Checked: .* names exactly this URL, and it has \d+ keys? that kube-apiserver/,
    );
    expect(await run('check', 'one')).toMatchObject({ exitCode: 0 });

    const { stdout = '' } = await run('render', 'one');
    const documents = stdout.split(/^---$/m).flatMap((each) => {
      const text = parse(each)?.data?.['authentication.yaml'] as string | undefined;
      return text ?? [];
    });
    writeFileSync(join(world.cwd, 'document.yaml'), documents[0]!);
    writeFileSync(join(world.cwd, 'token'), await issueToken({ aud: 'cluster-1', sub: 'ann' }));
    const asked = ['--token', 'token', '--kubernetes', '1.33', '--fetch', '--allow-private-addresses'];
    const answer = await run('identify', 'document.yaml', ...asked);
    expect(answer, answer.stdout).toMatchObject({ exitCode: 0 });
    expect(answer.stdout).toContain('user name: "real:ann"');
  });

  it('explains a realm that does not exist, and a slash too many', async () => {
    const { url } = provider.realms[0]!;
    const world = makeWorldOfToday({ 'provider.pem': provider.authority });
    await runCommand(['init', 'one'], world);
    const add = (issuer: string) =>
      runCommand(['issuer', 'add', issuer, '--dir', 'one', '--internal', '--ca', 'provider.pem'], world);
    await expect(add(url.replace('platform', 'platfrom'))).rejects.toThrow(/HTTP 404.* Compare the URL with/);
    await expect(add(`${url}/`)).rejects.toThrow(`it ends without a slash`);
    await expect(add(`${url}/`)).rejects.toThrow(`trustplane issuer add ${url}`);
    expect(readFileSync(join(world.cwd, 'one/issuers/operators.yaml'), 'utf8')).toContain('kind: Issuer');
  });
});
