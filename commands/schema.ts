import { listCandidates } from '../model/diagnostics/list-candidates.ts';
import { kinds } from '../model/kind.ts';
import { bundleSchema } from '../model/schemas/bundle-schema.ts';
import type { Arguments, Command } from './command.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { summarizeKind } from './report/summarize-kind.ts';
import { UsageError } from './usage-error.ts';

/** `trustplane schema`: the JSON Schema of a kind, for editors and for programs that write our files. */
export const schema: Command = {
  name: 'schema',
  usage: '[KIND]',
  summary: 'Print the JSON Schema of a kind, or list the kinds',
  description: 'The schema (draft 07) is complete in itself. KIND may be written in lower case.',
  positionals: { min: 0, max: 1, complete: 'kind' },
  flags: [],
  run: printSchema,
};

function printSchema({ positionals: [name] }: Arguments): Outcome {
  if (name === undefined) return { exitCode: exitCodes.done, stdout: listKinds() };
  const kind = kinds.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (kind === undefined)
    throw new UsageError(`There is no kind "${name}". ${listCandidates(name, kinds, 'kinds')}`);
  return { exitCode: exitCodes.done, stdout: `${JSON.stringify(bundleSchema(kind), null, 2)}\n` };
}

function listKinds(): string {
  const width = Math.max(...kinds.map((kind) => kind.length));
  return kinds.map((kind) => `${kind.padEnd(width)}  ${summarizeKind(kind)}\n`).join('');
}
