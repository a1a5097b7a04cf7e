import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../commands/run-command.ts';
import { exampleEnvironments } from './example-environments.ts';
import { repositoryWorld } from './repository-world.ts';

const update = process.env.UPDATE_GOLDEN === '1';

describe.each(exampleEnvironments)('the environment $name', ({ name, folder, destinations }) => {
  it.each(destinations)('renders %s to the golden file', async (destination) => {
    const golden = `test/environments/golden/${name}/${destination}.yaml`;
    const { exitCode, stdout = '' } = await runCommand(
      ['render', folder, '--destination', destination],
      repositoryWorld,
    );
    expect(exitCode).toBe(0);
    if (update) {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, stdout);
    }
    expect(stdout, 'If this change is meant: UPDATE_GOLDEN=1 npx vitest run test/environments').toBe(
      readFileSync(golden, 'utf8'),
    );
  });
});
