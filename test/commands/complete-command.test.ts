import { expect, test } from 'vitest';
import type { World } from '../../commands/command.ts';
import { commands } from '../../commands/commands.ts';
import { completeCommand } from '../../commands/complete-command.ts';

import type { Outcome } from '../../commands/outcome.ts';
import { runCommand } from '../../commands/run-command.ts';
import { makeWorld } from './make-world.ts';
import { sampleEnvironment } from './sample-environment.ts';

const complete = completeCommand(commands.filter(({ hidden }) => !hidden));
const run = (world: World, ...positionals: string[]) =>
  (complete.run({ positionals, flags: {} }, world) as Outcome).stdout;

test('knows every command', () => {
  const visible = commands.filter(({ hidden }) => !hidden);
  expect(run(makeWorld(), '')).toBe(
    [
      ...visible.map(({ name, summary }) => `${name}\t${summary}`),
      'help\tShow how a command is called',
      ':4',
      '',
    ].join('\n'),
  );
});

test('ends with the directive also where there is nothing to offer', () => {
  expect(run(makeWorld(), 'check', '')).toBe(':16\n');
  expect(run(makeWorld(), 'hash', '')).toBe(':0\n');
});

test('finds the destinations, and keeps still where there is no environment', () => {
  expect(run(makeWorld(sampleEnvironment), 'render', 'prod', '--destination', '')).toBe('eu-1\n:4\n');
  expect(run(makeWorld(sampleEnvironment), 'render', '--destination', '')).toBe('eu-1\n:4\n');
  expect(run(makeWorld(), 'render', 'nope', '--destination', '')).toBe(':4\n');
  expect(
    run(makeWorld({ 'x.yaml': 'apiVersion: trustplane.dev/v1alpha1\nkind: [' }), 'render', '-d', ''),
  ).toBe(':4\n');
});

test('finds what can be left out', () => {
  expect(run(makeWorld(sampleEnvironment), 'render', 'prod', '--without', '')).toBe('issuer/login\n:4\n');
});

test('takes flags as words to complete, not as its own', async () => {
  expect(await runCommand(['__complete', 'check', '--help', '-'], makeWorld())).toMatchObject({
    exitCode: 0,
  });
});
