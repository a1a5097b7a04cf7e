import { join } from 'node:path';
import { emitYaml } from '../generators/print/emit-yaml.ts';
import definitions from '../model/schemas/definitions.json' with { type: 'json' };
import type { Arguments, Command, World } from './command.ts';
import { type NewFile, writeNewFiles } from './files/write-new-files.ts';
import { initTemplates } from './generated/init-templates.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { readKubernetesVersion } from './read-kubernetes-version.ts';
import { escapeInvisible } from './report/escape-invisible.ts';
import { UsageError } from './usage-error.ts';

/** What the templates call the cluster, its version and today: valid values, which are replaced. */
const templated = { cluster: 'cluster-1', kubernetes: '1.33', day: '2026-11-01' } as const;

/** `trustplane init`: a small environment that works, with comments that say what to change. */
export const init: Command = {
  name: 'init',
  usage: '[DIR] [--cluster NAME] [--kubernetes VERSION]',
  summary: 'Write a small environment that works, to start from',
  description: `DIR is the new environment, by default the current folder; it is made where it does not exist. One cluster, one
issuer, one organisation with its class, one token case and one destination for kustomize are written. No file is
overwritten: where one is in the way, nothing is written at all.`,
  positionals: { min: 0, max: 1, complete: 'folder' },
  flags: [
    { name: 'cluster', value: 'NAME', summary: `The cluster's name; ${templated.cluster} by default.` },
    {
      name: 'kubernetes',
      value: 'VERSION',
      summary: `The version of its oldest API server; ${templated.kubernetes} by default.`,
    },
  ],
  run: writeEnvironment,
};

function writeEnvironment({ positionals, flags }: Arguments, world: World): Outcome {
  const folder = positionals[0] ?? '.';
  const cluster = readName((flags.cluster as string | undefined) ?? templated.cluster);
  const version = `1.${readKubernetesVersion(String(flags.kubernetes ?? templated.kubernetes))}`;
  const files = Object.entries(initTemplates).map(([path, text]): NewFile => {
    const filled = text
      .replaceAll(`: ${templated.cluster}\n`, `: ${emitYaml(cluster)}`)
      .replaceAll(`"${templated.kubernetes}"`, `"${version}"`)
      .replaceAll(`: ${templated.day}\n`, `: ${world.today}\n`);
    return { path: join(folder, path.replace(templated.cluster, cluster)), text: filled };
  });
  writeNewFiles(files, world.cwd);
  const shown = quote(escapeInvisible(folder));
  const lines = files.map(({ path }) => `wrote ${escapeInvisible(path)}\n`).join('');
  const destination = quote(escapeInvisible(join(folder, 'destinations', cluster)));
  return {
    exitCode: exitCodes.done,
    stdout: `${lines}
Put your own issuer and cluster into the files; their comments say what each line is for. Then:

  trustplane check ${shown}
  trustplane render ${shown}
  kustomize build --enable-alpha-plugins --enable-exec ${destination}
`,
  };
}

function readName(name: string): string {
  const { pattern, maxLength } = definitions.definitions.name;
  if (new RegExp(pattern).test(name) && name.length <= maxLength) return name;
  throw new UsageError(
    `"${escapeInvisible(name)}" cannot be a cluster's name: lower-case letters, digits and '-', at most ${maxLength} characters.`,
  );
}

/** A path as a shell takes it. */
function quote(path: string): string {
  return /^[\w./@%+=:-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
