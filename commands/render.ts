import { join } from 'node:path';
import { generateCluster } from '../generators/generate-cluster.ts';
import { layOutFiles, listRenderedPaths } from '../generators/lay-out-files.ts';
import { listObjects } from '../generators/list-objects.ts';
import { buildMachineFile } from '../generators/machine/build-machine-file.ts';
import { machinePaths } from '../generators/machine/machine-paths.ts';
import { printInPieces } from '../generators/print/print-in-pieces.ts';
import { printStream } from '../generators/print/print-stream.ts';
import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import type { Diagnostic } from '../model/diagnostics/diagnostic.ts';
import { chooseColor } from './choose-color.ts';
import { chooseTarget } from './choose-target.ts';
import type { Arguments, Command, World } from './command.ts';
import { diagnoseTargets } from './diagnose-targets.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { diffFolder } from './files/diff-folder.ts';
import type { RenderedFolder } from './files/rendered-folder.ts';
import { writeFolder } from './files/write-folder.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { type ReadTargets, readTargets } from './read-targets.ts';
import { printText } from './report/print-text.ts';
import type { Target } from './target.ts';
import { UsageError } from './usage-error.ts';

/** `trustplane render`: the manifests of one destination to stdout, or of all of them into a folder. */
export const render: Command = {
  name: 'render',
  usage: '[DIR] [--destination NAME [--machine-file]] [--out DIR [--verify]] [--without KIND/NAME]',
  summary: 'Print the manifests of a destination, or write those of all destinations into a folder',
  description: `DIR is the environment, by default the current folder. Without --out the manifests of one destination go to
stdout, byte for byte as \`kustomize build\` prints them for its Destination; with --all those of every destination, each
after a comment with its name, for tools that look at a fleet as a whole. With --out each destination gets
OUT/ENVIRONMENT/DESTINATION/{authentication,access}, to be applied by two Flux Kustomizations, and control-planes/ and
shoots/ beside them where control planes of other clusters are run. Where talosctl or kubeone brings the document to the
machines, it is in machine/, and --machine-file prints it: no tool that applies objects can take it. Only files that
trustplane wrote are touched, and only if they change. Nothing is printed or written while there are errors.

--without leaves a dead or compromised issuer out of every document, and nothing else: its bindings stay; only those of a
trust in another cluster's service accounts go with it. Who loses access is shown on stderr. With --out it is written
down in DIR/emergencies, so that everything else that renders the environment does the same; delete that file, and it is
back. It is refused where nobody would be proven to get in any longer.`,
  positionals: { min: 0, max: 1, complete: 'folder' },
  flags: [
    {
      name: 'destination',
      short: 'd',
      value: 'NAME',
      summary: 'The destination; needed where there are several.',
    },
    { name: 'all', summary: 'Print the manifests of every destination.' },
    {
      name: 'machine-file',
      summary: 'Print the file for the machines of a destination (Talos, KubeOne) in place of its manifests.',
    },
    {
      name: 'out',
      value: 'DIR',
      summary: 'Write the manifests of every destination (or of --destination) below this folder.',
    },
    {
      name: 'verify',
      summary: 'With --out: write nothing, print what would change, and exit 1 if anything would.',
    },
    {
      name: 'without',
      value: 'KIND/NAME',
      summary: 'Leave out issuer/NAME, organization/NAME, issuerclass/NAME or trust/NAME for the time being.',
      multiple: true,
    },
  ],
  run: renderEnvironment,
};

function renderEnvironment(args: Arguments, world: World): Outcome | Promise<Outcome> {
  const { positionals, flags } = args;
  if (flags.verify === true && flags.out === undefined)
    throw new UsageError('--verify needs --out DIR: the folder to compare with.');
  if (flags.all === true && (flags.destination !== undefined || flags.out !== undefined))
    throw new UsageError(
      '--all prints everything: it takes neither --destination nor --out, which writes everything.',
    );
  if (flags['machine-file'] === true && (flags.all === true || flags.out !== undefined))
    throw new UsageError(
      '--machine-file prints the file of one destination: it takes neither --all nor --out, which writes it into machine/.',
    );
  if (flags.without !== undefined) return renderEmergency(args, world);
  return renderTargets(readTargets(positionals[0] ?? '.', world), args, world);
}

async function renderEmergency(args: Arguments, world: World): Promise<Outcome> {
  const { runEmergency } = await import('./emergency/run-emergency.ts');
  return runEmergency(args, world, (read) => renderTargets(read, args, world));
}

function renderTargets(read: ReadTargets, { flags }: Arguments, world: World): Outcome {
  const { environment, targets, texts } = read;
  const name = flags.destination as string | undefined;
  const out = flags.out as string | undefined;
  const diagnostics = diagnoseTargets(read);
  const report =
    diagnostics.length === 0
      ? ''
      : printText(diagnostics, { texts, color: chooseColor(world.env, world.terminal.stderr) });
  const exitCode = exitCodeOf(diagnostics);
  if (exitCode !== exitCodes.done) return { exitCode: exitCodeOfRender(diagnostics), stderr: report };
  if (flags.all === true) {
    printAll(targets, world);
    return { exitCode, stderr: report };
  }
  if (out === undefined) {
    const target = chooseTarget(
      targets,
      name,
      flags['machine-file'] === true
        ? ' `--out DIR` writes the files of all of them.'
        : ' `--all` prints all of them, `--out DIR` writes them.',
    );
    if (flags['machine-file'] === true)
      return { exitCode, stdout: printMachineFile(target.compiled), stderr: report };
    const stdout = printStream(listObjects(generateCluster(target.compiled, 'by-us')));
    return { exitCode, stdout, stderr: report + pointAtMachineFile(target) };
  }
  if (environment.name === '') throw new UsageError('The root of the file system is no environment.');
  const chosen = name === undefined ? targets : [chooseTarget(targets, name)];
  const folder: RenderedFolder = {
    root: join(out, environment.name),
    paths: chosen.flatMap(({ name: target, compiled }) =>
      listRenderedPaths(compiled).map((path) => `${target}/${path}`),
    ),
    files: renderFiles(chosen),
    part: name === undefined ? '' : `${name}/`,
  };
  const outcome = flags.verify === true ? verifyFolder(folder, world) : fillFolder(folder, world);
  return { ...outcome, stderr: report + outcome.stderr };
}

/** A Destination that cannot be used is wrong usage, as it is to the KRM function; anything else is a finding. */
function exitCodeOfRender(diagnostics: readonly Diagnostic[]): Outcome['exitCode'] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.every(({ resource }) => resource?.kind === 'Destination')
    ? exitCodes.usage
    : exitCodeOf(diagnostics);
}

function printMachineFile(compiled: CompiledCluster): string {
  const file = buildMachineFile(compiled);
  if (file !== undefined) return file.text;
  const { name, document } = compiled.cluster;
  throw new UsageError(
    `${name} is delivered with type: ${document.spec.delivery.type}, by objects: leave --machine-file out. Only Talos and KubeOne take a file by hand.`,
  );
}

/** Objects alone could be taken for all that there is. */
function pointAtMachineFile({ name, compiled }: Target): string {
  const { type } = compiled.cluster.document.spec.delivery;
  return machinePaths[type] === undefined
    ? ''
    : `trustplane: no object brings ${name} its document, ${type} does: --destination ${name} --machine-file prints the file.\n`;
}

/** One stream, printed destination by destination, so that a fleet's output is never in memory at once. */
function printAll(targets: readonly Target[], world: World): void {
  let separator = '';
  for (const { name, compiled } of targets) {
    const objects = listObjects(generateCluster(compiled, 'by-us'));
    world.print(`${separator}# destination: ${name}\n`, ...printInPieces(objects));
    separator = '---\n';
  }
}

function fillFolder(folder: RenderedFolder, world: World) {
  const { written, removed, unchanged } = writeFolder(folder, world.cwd);
  const lines = [...written.map((path) => `wrote ${path}\n`), ...removed.map((path) => `removed ${path}\n`)];
  return {
    exitCode: exitCodes.done,
    stdout: lines.join(''),
    stderr: `${folder.root}: ${written.length} written, ${removed.length} removed, ${unchanged} unchanged\n`,
  };
}

function verifyFolder(folder: RenderedFolder, world: World) {
  const diff = diffFolder(folder, world.cwd);
  if (diff === '')
    return { exitCode: exitCodes.done, stderr: `${folder.root} is what the environment renders to.\n` };
  return {
    exitCode: exitCodes.findings,
    stdout: diff,
    stderr: `trustplane: ${folder.root} is not what the environment renders to. Run \`trustplane render\` with the same arguments but --verify, and commit the result.\n`,
  };
}

function* renderFiles(targets: readonly Target[]) {
  for (const { name, compiled } of targets) {
    for (const { path, text } of layOutFiles(compiled)) yield { path: `${name}/${path}`, text };
  }
}
