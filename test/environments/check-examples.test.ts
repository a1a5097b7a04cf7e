import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../commands/run-command.ts';
import { exampleEnvironments } from './example-environments.ts';
import { repositoryWorld } from './repository-world.ts';

describe.each(exampleEnvironments)('the environment $name', ({ name, folder, destinations }) => {
  it('has nothing to complain about, warnings included', async () => {
    const outcome = await runCommand(['check', folder], repositoryWorld);
    expect(outcome.stdout).toMatch(new RegExp(`^${name}: nothing to complain about in `));
    expect(outcome).toMatchObject({ exitCode: 0 });
  });

  it('has a destination for every cluster', async () => {
    const outcome = await runCommand(['render', folder, '--destination', 'none'], repositoryWorld).catch(
      (error: unknown) => error,
    );
    expect(String(outcome)).toContain(`The destinations are: ${destinations.join(', ')}.`);
  });

  it('tells the editor the schema of every file of ours', () => {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    const others = /^flux\/|kustomization\.yaml$/;
    for (const path of paths.filter((path) => !others.test(path))) {
      const text = readFileSync(join(folder, path), 'utf8');
      // A kind of Kubernetes' own, of Gardener's or of k0rdent's, of which we have no schema.
      if (/^apiVersion: (v1|core\.gardener\.cloud\/v1beta1)$|^kind: AccessManagement$/m.test(text)) continue;
      const schema = /^# yaml-language-server: \$schema=(.+)\n/.exec(text)?.[1] ?? 'none';
      const kind = /^kind: (.+)$/m.exec(text)![1]!;
      expect(schema, path).toMatch(
        new RegExp(`/docs/schemas/${kind.replace(/\B[A-Z]/g, '-$&').toLowerCase()}\\.json$`),
      );
      expect(existsSync(join(folder, dirname(path), schema)), `${path}: ${schema}`).toBe(true);
    }
  });

  it('is still rendered when its exceptions are over', async () => {
    const later = { ...repositoryWorld, today: '2099-01-01' };
    const [destination] = destinations;
    const now = await runCommand(['render', folder, '--destination', destination!], repositoryWorld);
    const then = await runCommand(['render', folder, '--destination', destination!], later);
    expect(then.stdout).toBe(now.stdout);
  });
});
