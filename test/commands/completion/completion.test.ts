import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { programNames } from '../../../commands/completion/program-names.ts';
import { shells } from '../../../commands/completion/shells.ts';
import { completion } from '../../../commands/completion.ts';
import type { Outcome } from '../../../commands/outcome.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import { makeWorld } from '../make-world.ts';
import { sampleEnvironment } from '../sample-environment.ts';

const print = (shell: string) =>
  (completion.run({ positionals: [shell], flags: {} }, makeWorld()) as Outcome).stdout!;
const { cwd } = makeWorld({ ...sampleEnvironment, 'some folder/x': '', 'file.yaml': '' });
const bin = join(cwd, 'bin');

function has(shell: string): boolean {
  if (spawnSync(shell, ['-c', 'true']).status === 0) return true;
  console.warn(`SKIPPED: the completion script for ${shell} is not run, there is no ${shell}`);
  return false;
}

/** Runs a shell with our programs in its path, in a folder with an environment `prod`. */
function run(shell: string, argv: readonly string[], script: string): string[] {
  // Only zsh's completion system has it.
  const prelude = shell === 'zsh' ? 'compdef() { :; }\n' : '';
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, HOME: cwd };
  const output = execFileSync(shell, [...argv, '-c', `${prelude}source ${join(cwd, shell)}\n${script}`], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return output.split('\n').filter((line) => line !== '');
}

beforeAll(() => {
  mkdirSync(bin);
  for (const name of programNames) symlinkSync(resolve('dist/trustplane.cjs'), join(bin, name));
  for (const shell of shells) writeFileSync(join(cwd, shell), print(shell));
});

test('there is a script for each shell and for no other', () => {
  for (const shell of shells) for (const name of programNames) expect(print(shell)).toContain(name);
  expect(() => print('tcsh')).toThrow(UsageError);
});

/** Words as bash gives them, `=` being a word of its own, and the candidates. */
const cases: [string[], string[]][] = [
  [['trustplane', 'che'], ['check']],
  [
    ['flux-trustplane', 'check', '-o', 'j'],
    ['json', 'junit'],
  ],
  [['kubectl-trustplane', 'explain', 'image'], ['image-digest']],
  [
    ['trustplane', 'schema', 'Issuer'],
    ['Issuer', 'IssuerClass'],
  ],
  [['trustplane', 'render', 'prod', '--destination', ''], ['eu-1']],
  [['trustplane', 'version', ''], []],
];

describe.skipIf(!has('bash'))('bash', () => {
  const complete = (words: readonly string[]) => {
    const quoted = words.map((word) => `'${word}'`);
    return run(
      'bash',
      ['--norc', '--noprofile'],
      `compopt() { echo "option $2"; }
       COMP_WORDS=(${quoted.join(' ')}); COMP_CWORD=${words.length - 1}
       $(complete -p ${words[0]} | sed 's/.*-F \\([^ ]*\\).*/\\1/') ${quoted[0]} ${quoted.at(-1)} ${quoted.at(-2)}
       printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
  };

  test.each([
    ...cases,
    [['trustplane', 'check', '--output', '=', 'sa'], ['sarif']],
    [
      ['trustplane', 'check', '--output', '='],
      ['text', 'json', 'sarif', 'github', 'junit'],
    ],
    [['trustplane', 'check', '--output=sa'], ['--output=sarif']],
    [['trustplane', 'check', ''], ['option dirnames']],
    [['trustplane', 'hash', ''], ['option default']],
    [['no-such-program', ''], []],
  ] as [string[], string[]][])('%j', (words, candidates) => {
    if (words[0] === 'no-such-program')
      return expect(run('bash', [], `__trustplane_complete no-such-program ''`)).toEqual([]);
    expect(complete(words)).toEqual(candidates);
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  // The functions of the completion system can only be called from within it, so they are replaced.
  const complete = (words: readonly string[]) =>
    run(
      'zsh',
      ['-f'],
      `_describe() { print -rl -- "\${(@P)3}"; }
       _files() { print -r -- "files $*"; }
       compset() { print -r -- "compset $*" >/dev/null; }
       words=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}
       _trustplane`,
    );
  const values = (words: readonly string[]) => complete(words).map((line) => line.split(':')[0]);

  test.each([
    ...cases,
    [['trustplane', 'check', '--output=sa'], ['sarif']],
    [['trustplane', 'check', ''], ['files -/']],
    [['trustplane', 'hash', ''], ['files ']],
  ] as [string[], string[]][])('%j', (words, candidates) => {
    expect(values(words)).toEqual(candidates);
  });

  test('hands descriptions on', () => {
    expect(complete(['trustplane', 'version'])).toEqual(['version:Print the version']);
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  const complete = (words: readonly string[]) =>
    run('fish', ['--no-config'], `complete -C "${words.join(' ')}"`);

  test.each([
    ...cases,
    [['trustplane', 'check', '--output=sa'], ['--output=sarif']],
    [
      ['trustplane', 'check', ''],
      ['bin/', 'prod/', 'some folder/'],
    ],
    [['trustplane', 'render', '--out=some'], ['--out=some folder/']],
    [
      ['trustplane', 'hash', 'f'],
      ['file.yaml', 'fish'],
    ],
  ] as [string[], string[]][])('%j', (words, candidates) => {
    expect(complete(words).map((line) => line.split('\t')[0])).toEqual(candidates);
  });
});
