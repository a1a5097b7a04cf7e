import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { World } from '../../../commands/command.ts';
import { sampleFiles } from '../../model/access/sample-files.ts';
import { makeWorld } from '../make-world.ts';

/** A real Git repository in a temporary folder. */
export interface Repository {
  world: World;
  /** Runs git there and gives what it printed. */
  git(...args: string[]): string;
  /** Writes files; one without a content is deleted. */
  write(files: Readonly<Record<string, string | undefined>>): void;
  /** Replaces a text in a file, which must be there. */
  edit(path: string, from: string | RegExp, to: string): void;
  commit(message: string): string;
}

const person = { name: 'Test', email: 'test@example.com' };

/** A repository with the sample environment in `prod`, committed. */
export function makeRepository(files: Readonly<Record<string, string>> = inProd(sampleFiles)): Repository {
  const made = makeWorld(files);
  const env = { PATH: process.env.PATH, HOME: made.cwd, GIT_CONFIG_GLOBAL: '/dev/null' };
  const world = { ...made, env };
  const current = new Map(Object.entries(files));
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: world.cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: person.name,
        GIT_AUTHOR_EMAIL: person.email,
        GIT_AUTHOR_DATE: '2026-11-21T12:00:00Z',
        GIT_COMMITTER_NAME: person.name,
        GIT_COMMITTER_EMAIL: person.email,
        GIT_COMMITTER_DATE: '2026-11-21T12:00:00Z',
      },
    }).trim();
  const repository: Repository = {
    world,
    git,
    write(changed) {
      for (const [path, text] of Object.entries(changed)) {
        const target = join(world.cwd, path);
        if (text === undefined) {
          current.delete(path);
          rmSync(target);
          continue;
        }
        current.set(path, text);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    },
    edit(path, from, to) {
      const text = current.get(path)!.replaceAll(from, to);
      if (text === current.get(path)) throw new Error(`${path} does not contain ${from}`);
      repository.write({ [path]: text });
    },
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
      return git('rev-parse', 'HEAD');
    },
  };
  git('init', '--quiet', '--initial-branch=main');
  repository.commit('Begin');
  return repository;
}

/** The files below the environment's folder. */
export function inProd(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`prod/${path}`, text]));
}
