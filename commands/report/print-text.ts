import type { Diagnostic, RelatedPosition } from '../../model/diagnostics/diagnostic.ts';
import { describeOrigin } from './describe-origin.ts';
import { escapeInvisible } from './escape-invisible.ts';
import { printCount } from './print-count.ts';
import { printExcerpt } from './print-excerpt.ts';
import type { ReportContext } from './report-context.ts';

const codes = { bold: '1', dim: '2', error: '1;31', warning: '1;33', help: '36' } as const;
type Paint = (style: keyof typeof codes, text: string) => string;

/** The report for people: each finding with its line and the way out, and a closing line that counts them. */
export function printText(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const paint: Paint = context.color
    ? (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`
    : (_, text) => text;
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    if (!lines.has(file)) lines.set(file, context.texts.get(file)?.split('\n') ?? []);
    return lines.get(file)!;
  };
  const blocks = diagnostics.map((diagnostic) => printDiagnostic(diagnostic, context, linesOf, paint));
  return `${blocks.map((block) => `${block}\n\n`).join('')}${printSummary(diagnostics, paint)}\n`;
}

function printDiagnostic(
  diagnostic: Diagnostic,
  context: ReportContext,
  linesOf: (file: string) => readonly string[],
  paint: Paint,
): string {
  const { severity, rule, message, help, related = [] } = diagnostic;
  const place = describePlace(diagnostic);
  const head = `${place === '' ? '' : `${paint('bold', place)}: `}${paint(severity, `${severity}[${rule}]`)}: ${escapeLines(message, '  ')}`;
  // A log keeps what it is shown: the line with a secret is named and not repeated.
  const isSecret = rule === 'secret-material' || rule === 'private-key';
  const excerptOf = ({ file, line, column, resource }: Diagnostic | RelatedPosition) => {
    const source = file === undefined || line === undefined ? undefined : linesOf(file)[line - 1];
    if (source === undefined || column === undefined || isSecret || resource?.kind === 'Secret') return [];
    const shown = printExcerpt(source.replace(/\r$/, ''), column);
    const gutter = `${line}`.padStart(5);
    const bar = paint('dim', `${' '.repeat(gutter.length)} |`);
    return [
      `${paint('dim', `${gutter} |`)} ${shown.line}`.trimEnd(),
      `${bar} ${paint(severity, shown.caret)}`,
    ];
  };
  const origin = describeOrigin(diagnostic, context);
  return [
    head,
    ...excerptOf(diagnostic),
    ...related.flatMap((other) => [
      `  ${paint('help', 'also:')} ${paint('bold', describePlace(other))}: ${escapeLines(other.message, '  ')}`,
      ...excerptOf(other),
    ]),
    ...(origin === undefined ? [] : [`  ${paint('help', 'note:')} ${origin}`]),
    ...(help === undefined ? [] : [`  ${paint('help', 'help:')} ${escapeLines(help, '        ')}`]),
  ].join('\n');
}

/** Objects that came without a file are named instead. */
function describePlace({ file, line, column, resource, path }: Diagnostic | RelatedPosition): string {
  if (file !== undefined)
    return [escapeInvisible(file), line, column].filter((part) => part !== undefined).join(':');
  if (resource === undefined) return '';
  return escapeInvisible(`${resource.kind}/${resource.name}${path === undefined ? '' : ` ${path}`}`);
}

function escapeLines(text: string, indent: string): string {
  return text.trimEnd().split('\n').map(escapeInvisible).join(`\n${indent}`);
}

function printSummary(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const parts = [
    ...(errors > 0 ? [paint('error', printCount(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('warning', printCount(warnings, 'warning'))] : []),
  ];
  if (parts.length === 0) return 'No findings.';
  return `${parts.join(' and ')}. \`trustplane explain RULE\` says why a rule is there and what it accepts.`;
}
