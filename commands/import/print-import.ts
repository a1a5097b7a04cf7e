import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import type { NewFile } from '../files/write-new-files.ts';
import type { Outcome } from '../outcome.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { printCount } from '../report/print-count.ts';
import type { IdentityComparison } from './compare-identities.ts';
import { isExcusable } from './is-excusable.ts';
import type { Remark } from './remark.ts';

/** What was done, for people or for programs. */
export interface ImportReport {
  source: string;
  /** The folder; undefined where everything is printed. */
  out: string | undefined;
  files: readonly NewFile[];
  comparison: IdentityComparison;
  remarks: readonly Remark[];
  /** What `check` will say. */
  diagnostics: readonly Diagnostic[];
  /** Whether exceptions were written already. */
  excepted: boolean;
}

const titles: Readonly<Record<Remark['kind'], string>> = {
  lost: 'Not carried over:',
  assumed: 'Taken for granted:',
  next: 'To do:',
};

/** The report. As text, stdout has nothing but the files where none is written, so that it can be one. */
export function printImport(report: ImportReport, json: boolean): Pick<Outcome, 'stdout' | 'stderr'> {
  if (json) return { stdout: printJson(report) };
  const { out, files } = report;
  const remarks = printRemarks(report);
  if (out !== undefined) {
    const lines = files.map(({ path }) => `wrote ${escapeInvisible(path)}\n`).join('');
    return { stdout: `${lines}${printProof(report)}`, stderr: remarks };
  }
  const texts = files.map(({ path, text }) => `---\n# ${escapeInvisible(path)}\n${text}`);
  return { stdout: texts.join(''), stderr: printProof(report) + remarks };
}

function printProof({ source, comparison, files }: ImportReport): string {
  const { tokens, left, users, refused, undecided } = comparison;
  const issuers = files.filter(({ path }) => /(^|\/)issuers\//.test(path)).length;
  const parts = [
    `${users} users`,
    `${refused} refusals`,
    ...(undecided > 0 ? [`${undecided} that nobody can decide here`] : []),
    ...(left > 0 ? [`and ${left} more would have taken too long`] : []),
  ];
  return `proven: ${escapeInvisible(source)} and what was made of it are the same document (${printCount(issuers, 'issuer')}), and ${tokens} generated tokens become the same in both: ${parts.join(', ')}.\n`;
}

function printRemarks({ remarks, diagnostics, excepted, out }: ImportReport): string {
  const blocks = (['lost', 'assumed', 'next'] as const).flatMap((kind) => {
    const lines = remarks
      .filter((remark) => remark.kind === kind)
      .map(({ text, place }) => `  - ${place === undefined ? '' : `${place}: `}${escapeInvisible(text)}`);
    return lines.length === 0 ? [] : [`\n${titles[kind]}\n${lines.join('\n')}\n`];
  });
  if (diagnostics.length === 0) return blocks.join('');
  const found = diagnostics.map(({ file, line, column, severity, rule, message, help }) => {
    const place = file === undefined ? '' : `${escapeInvisible(file)}:${line}:${column}: `;
    const way = help === undefined ? '' : `\n    ${escapeInvisible(help)}`;
    return `  - ${place}${severity}[${rule}]: ${escapeInvisible(message.split('\n')[0]!)}${way}`;
  });
  const excusable = diagnostics.some(({ rule }) => isExcusable(rule));
  const hint =
    excusable && !excepted
      ? `  --with-exceptions writes exceptions for ${listExcusable(diagnostics).join(', ')}; the others are to be mended.\n`
      : '';
  const folder = out === undefined ? '' : ` ${escapeInvisible(out)}`;
  return `${blocks.join('')}\nWhat \`trustplane check${folder}\` will report:\n${found.join('\n')}\n${hint}`;
}

function listExcusable(diagnostics: readonly Diagnostic[]): string[] {
  const rules = diagnostics.flatMap(({ rule }) => (isExcusable(rule) ? [rule] : []));
  return [...new Set(rules)].sort();
}

function printJson({ source, files, comparison, remarks, diagnostics }: ImportReport): string {
  const { tokens, left, users, refused, undecided } = comparison;
  const report = {
    source,
    files,
    proof: { documentsAreEqual: true, tokens, left, users, refused, undecided },
    remarks,
    findings: diagnostics,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
