import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../commands/run-command.ts';
import { exampleEnvironments } from './example-environments.ts';
import { repositoryWorld } from './repository-world.ts';

const update = process.env.UPDATE_GOLDEN === '1';

function expectGolden(path: string, text: string): void {
  const golden = `test/environments/golden/${path}`;
  if (update) {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, text);
  }
  expect(text, 'If this change is meant: UPDATE_GOLDEN=1 npx vitest run test/environments').toBe(
    readFileSync(golden, 'utf8'),
  );
}

describe.each(exampleEnvironments)('the environment $name', ({ name, folder, destinations }) => {
  it.each(destinations)('renders %s to the golden file', async (destination) => {
    const { exitCode, stdout = '' } = await runCommand(
      ['render', folder, '--destination', destination],
      repositoryWorld,
    );
    expect(exitCode).toBe(0);
    expectGolden(`${name}/${destination}.yaml`, stdout);
  });
});

describe('the environment machines', () => {
  it.each(['rack-1', 'site-1'])(
    'renders the file for the machines of %s to the golden file',
    async (name) => {
      const args = ['render', 'environments/machines', '--destination', name, '--machine-file'];
      const { exitCode, stdout = '' } = await runCommand(args, repositoryWorld);
      expect(exitCode).toBe(0);
      expectGolden(`machines/machine/${name}.yaml`, stdout);
    },
  );
});
