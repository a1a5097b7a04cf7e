import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKubeconfig } from '../../../commands/cluster/load-kubeconfig.ts';
import { EnvironmentError } from '../../../commands/environment-error.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import { makeWorld } from '../make-world.ts';

const kubeconfig = (name: string) => `apiVersion: v1
kind: Config
current-context: ${name}
clusters: [{name: ${name}, cluster: {server: 'https://${name}.example.com', certificate-authority: ca.pem}}]
contexts: [{name: ${name}, context: {cluster: ${name}, user: me}}]
users: [{name: me, user: {}}]
`;

describe('a kubeconfig', () => {
  it('is read with paths from its own folder, and merged with others; empty ones are passed over', async () => {
    const world = makeWorld({
      'a/config': kubeconfig('eu-1'),
      'b/config': kubeconfig('eu-2'),
      empty: '\n# none\n',
    });
    const one = await loadKubeconfig({ kubeconfig: 'a/config' }, world);
    expect(one.getCurrentCluster()).toMatchObject({
      server: 'https://eu-1.example.com',
      caFile: join(world.cwd, 'a/ca.pem'),
    });
    const env = { KUBECONFIG: 'empty:a/config:gone:b/config' };
    const merged = await loadKubeconfig({ context: 'eu-2' }, { ...world, env });
    expect(merged.getCurrentCluster()).toMatchObject({
      server: 'https://eu-2.example.com',
      caFile: join(world.cwd, 'b/ca.pem'),
    });
    // Both have a user "me"; the first file that says something of it, or which context is meant, is right.
    expect(merged.getUsers()).toHaveLength(1);
    expect((await loadKubeconfig({}, { ...world, env })).currentContext).toBe('eu-1');
  });

  it.each([
    ['gone', UsageError, 'There is no kubeconfig gone. Correct the path after --kubeconfig.'],
    ['folder', UsageError, 'folder is a folder. Name the files in it.'],
    ['empty', UsageError, 'empty has no context in it. Name another one with --kubeconfig FILE.'],
    ['word', UsageError, 'word has no context in it.'],
    ['broken', EnvironmentError, /broken cannot be used: [^\n]*\. `kubectl config view` shows/],
  ])('that is %s is told with the way out', async (name, kind, message) => {
    const world = makeWorld({ 'folder/x': '', empty: '', word: 'hello\n', broken: 'apiVersion: [\n' });
    const load = loadKubeconfig({ kubeconfig: name }, world);
    await expect(load).rejects.toThrow(kind);
    await expect(load).rejects.toThrow(message);
  });
});
