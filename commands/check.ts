import { checkClusters } from '../generators/check-clusters.ts';
import { resolveFindings } from '../model/diagnostics/resolve-findings.ts';
import { chooseColor } from './choose-color.ts';
import type { Arguments, Command, World } from './command.ts';
import { exitCodeOf } from './exit-code-of.ts';
import type { Outcome } from './outcome.ts';
import { readTargets } from './read-targets.ts';
import { printChecked } from './report/print-checked.ts';
import { printReport, type ReportFormat, reportFormats } from './report/print-report.ts';

/** `trustplane check`: everything that is wrong with an environment, as a report on stdout. */
export const check: Command = {
  name: 'check',
  usage: '[DIR] [-o FORMAT]',
  summary: 'Report everything that is wrong with an environment, and render nothing',
  description: `DIR is the environment, by default the current folder. Warnings alone leave the exit code 0. What depends on the
date, such as an exception whose time is over, is an error here and only a warning in \`trustplane render\`.`,
  positionals: { min: 0, max: 1, complete: 'folder' },
  flags: [
    {
      name: 'output',
      short: 'o',
      value: 'FORMAT',
      summary: 'The format of the report; text by default.',
      choices: reportFormats,
    },
  ],
  run: checkEnvironment,
};

function checkEnvironment({ positionals, flags }: Arguments, world: World): Outcome {
  const folder = positionals[0] ?? '.';
  const format = (flags.output ?? 'text') as ReportFormat;
  const { environment, targets, findings, texts } = readTargets(folder, world);
  let diagnostics = resolveFindings(findings, true);
  if (!diagnostics.some(({ severity }) => severity === 'error')) {
    const generated = checkClusters(targets.map(({ compiled }) => compiled));
    if (generated.length > 0) diagnostics = resolveFindings([...findings, ...generated], true);
  }
  const exitCode = exitCodeOf(diagnostics);
  if (format === 'text' && diagnostics.length === 0)
    return { exitCode, stdout: printChecked(environment.name, environment.manifests) };
  const color = chooseColor(world.env, world.terminal.stdout);
  return { exitCode, stdout: printReport(format, diagnostics, { texts, color, folder }) };
}
