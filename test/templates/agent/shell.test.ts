import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../../lab/find-program.ts';
import { agentDirectory } from './start-agent.ts';

const scripts = readdirSync(agentDirectory).filter((name) => name.endsWith('.sh'));

describe('the agent as a shell program', () => {
  test.skipIf(!findProgram('shellcheck'))('is shellcheck clean', () => {
    const args = ['-x', '-a', '-P', 'SCRIPTDIR', '-s', 'sh', join(agentDirectory, 'agent.sh')];
    expect(run('shellcheck', args)).toBe('');
  });

  for (const [shell, args] of [
    ['dash', ['-n']],
    ['busybox', ['ash', '-n']],
  ] as const) {
    test.skipIf(!findProgram(shell)).each(scripts)(`%s is understood by ${shell}`, (script) => {
      expect(run(findProgram(shell)!, [...args, join(agentDirectory, script)])).toBe('');
    });
  }

  test.each(scripts)('%s is short, and sourced by agent.sh', (script) => {
    expect(readFileSync(join(agentDirectory, script), 'utf8').split('\n').length).toBeLessThan(400);
    if (script !== 'agent.sh') {
      expect(readFileSync(join(agentDirectory, 'agent.sh'), 'utf8')).toContain(`. "$here/${script}"`);
    }
  });
});

for (const name of ['shellcheck', 'dash', 'busybox']) {
  if (!findProgram(name)) console.warn(`SKIPPED: ${name} is not installed`);
}

function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}
