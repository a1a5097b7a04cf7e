import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { compileEnvironment } from '../../model/compile/compile-environment.ts';
import { deliveryTypes } from '../../model/delivery-types.ts';
import { loadDocuments } from '../../model/load/load-documents.ts';
import { chooseColor } from '../choose-color.ts';
import type { Arguments, World } from '../command.ts';
import { NewFilesTree } from '../files/new-files-tree.ts';
import { type NewFile, writeNewFiles } from '../files/write-new-files.ts';
import { initTemplates } from '../generated/init-templates.ts';
import { listErrors } from '../list-errors.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { printReport } from '../report/print-report.ts';
import { UsageError } from '../usage-error.ts';
import { fillTemplates } from './fill-templates.ts';
import { readAnswers } from './read-answers.ts';

/** `trustplane init`. */
export function runInit(args: Arguments, world: World): Outcome {
  const folder = args.positionals[0] ?? '.';
  // Before the questions, so that nobody answers them for nothing.
  const inTheWay = Object.keys(initTemplates)
    .map((path) => join(folder, path))
    .find((path) => existsSync(resolve(world.cwd, path)));
  if (inTheWay !== undefined && world.ask !== undefined) {
    throw new UsageError(`${inTheWay} is there already. Move it away, or name another folder.`);
  }
  const answers = readAnswers(args, world);
  const home = relative(world.cwd, resolve(world.cwd, folder)).replaceAll('\\', '/') || '.';
  const files = fillTemplates(answers, home);
  const refused = findErrors(files, home, folder, world);
  if (refused !== undefined) return refused;
  writeNewFiles(files, world.cwd);
  const shown = folder === '.' ? '' : ` ${quoteForShell(folder)}`;
  const lines = files.map(({ path }) => `wrote ${escapeInvisible(path)}\n`).join('');
  const destination = quoteForShell(join(folder, 'destinations', answers.cluster));
  const dir = folder === '.' ? '' : ` --dir${shown}`;
  const named = ` --destination ${answers.cluster} --machine-file`;
  const machine =
    deliveryTypes[answers.delivery].since === undefined ? '' : `  trustplane render${shown}${named}\n`;
  return {
    exitCode: exitCodes.done,
    stdout: `${lines}
Put your own issuer and cluster into the files; their comments say what each line is for. Then:

  trustplane issuer add https://login.example.com/realms/platform${dir}
  trustplane check${shown}
  trustplane rehearse${shown}
  trustplane render${shown}
${machine}  trustplane bootstrap${shown}
  kustomize build --enable-alpha-plugins --enable-exec ${destination}
`,
  };
}

/** What `trustplane check` would have against the files, such as an audience that is none. */
function findErrors(
  files: readonly NewFile[],
  home: string,
  folder: string,
  world: World,
): Outcome | undefined {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const tree = new NewFilesTree(texts);
  const options = {
    environment: basename(resolve(world.cwd, folder)),
    today: world.today,
    described: folder,
  };
  const errors = listErrors(compileEnvironment(loadDocuments(tree, [home]), tree, options));
  if (errors.length === 0) return undefined;
  const color = chooseColor(world.env, world.terminal.stdout);
  return {
    exitCode: exitCodes.findings,
    stdout: printReport('text', errors, { texts, color, folder }),
    stderr: 'trustplane: `trustplane check` would refuse what was to be written, so nothing was written.\n',
  };
}
