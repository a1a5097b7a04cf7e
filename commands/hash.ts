import { hashSuffix } from '../generators/print/hash-suffix.ts';
import type { Arguments, Command, World } from './command.ts';
import { readHashedObjects } from './files/read-hashed-objects.ts';
import { readNamedFile } from './files/read-named-file.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { escapeInvisible } from './report/escape-invisible.ts';

/** `trustplane hash`: the suffix that kustomize would give to the names of ConfigMaps and Secrets. */
export const hash: Command = {
  name: 'hash',
  usage: 'FILE',
  summary: "Print kustomize's hash suffix for the ConfigMaps and Secrets in a file",
  description: `FILE is a YAML file, or - for stdin. Each document gives one line: SUFFIX  KIND/NAME. Values must be strings, as
Kubernetes demands; nothing is printed while one of the documents is wrong.`,
  positionals: { min: 1, max: 1, complete: 'file' },
  flags: [],
  run: hashFile,
};

function hashFile({ positionals }: Arguments, world: World): Outcome {
  const path = positionals[0]!;
  const { objects, problems } = readHashedObjects(readNamedFile(path, world));
  if (problems.length > 0) {
    const lines = problems.map(
      ({ line, column, message }) => `${path === '-' ? 'stdin' : path}:${line}:${column}: ${message}`,
    );
    return {
      exitCode: exitCodes.findings,
      stderr: lines.map((line) => `${escapeInvisible(line)}\n`).join(''),
    };
  }
  const lines = objects.map(
    (object) => `${hashSuffix(object)}  ${escapeInvisible(`${object.kind}/${object.metadata.name}`)}\n`,
  );
  return { exitCode: exitCodes.done, stdout: lines.join('') };
}
