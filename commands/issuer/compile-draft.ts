import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import type { World } from '../command.ts';
import { NewFilesTree } from '../files/new-files-tree.ts';
import type { NewFile } from '../files/write-new-files.ts';
import { listErrors } from '../list-errors.ts';
import { type ReadEnvironment, readEnvironment } from '../read-environment.ts';

/** An environment as it would be with some more files. */
export interface CompiledDraft {
  readonly environment: ReadEnvironment;
  /** The errors that there are only with them. */
  readonly errors: readonly Diagnostic[];
}

/** Compiles an environment as if some files were written, and tells what `trustplane check` would have against them. */
export function compileDraft(
  before: ReadEnvironment,
  folder: string,
  files: readonly NewFile[],
  world: World,
): CompiledDraft {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const environment = readEnvironment(folder, world, (tree) => new NewFilesTree(texts, tree));
  // Without the help, which lists what else there is.
  const name = ({ help: _, ...error }: Diagnostic) => JSON.stringify(error);
  const known = new Set(listErrors(before).map(name));
  return {
    environment,
    errors: listErrors(environment).filter((error) => !known.has(name(error))),
  };
}
