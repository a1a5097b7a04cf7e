import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { findRule } from '../../model/rules/rules.ts';
import { describeOrigin } from './describe-origin.ts';
import { describeRelated } from './describe-related.ts';
import { escapeInvisible } from './escape-invisible.ts';
import type { ReportContext } from './report-context.ts';

/** The report as workflow commands of GitHub Actions, which become annotations. */
export function printGithub(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  return diagnostics.map((diagnostic) => printCommand(diagnostic, context)).join('');
}

function printCommand(diagnostic: Diagnostic, context: ReportContext): string {
  const { rule, severity, message, file, line, column, help } = diagnostic;
  const origin = describeOrigin(diagnostic, context);
  const properties = Object.entries({ file, line, col: column, title: `${rule}: ${findRule(rule)!.title}` })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(`${value}`)}`);
  const text = [
    message,
    ...describeRelated(diagnostic),
    ...(origin === undefined ? [] : [`note: ${origin}`]),
    ...(help === undefined ? [] : [`help: ${help}`]),
  ].join('\n');
  return `::${severity} ${properties.join(',')}::${escapeData(text)}\n`;
}

/** A line end would end the command, and what follows it could be another one. */
function escapeData(text: string): string {
  const lines = text.replaceAll('%', '%25').replaceAll('\r', '%0D').split('\n');
  return lines.map(escapeInvisible).join('%0A');
}

function escapeProperty(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}
