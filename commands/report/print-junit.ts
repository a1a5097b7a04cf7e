import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { rules } from '../../model/rules/rules.ts';
import { describeOrigin } from './describe-origin.ts';
import { describeRelated } from './describe-related.ts';
import { escapeXml } from './escape-xml.ts';
import { printCount } from './print-count.ts';
import type { ReportContext } from './report-context.ts';

/**
 * The report as JUnit XML: one suite with a case for every rule, so that there are cases also where nothing was
 * found. Errors are failures; warnings are only the case's output.
 */
export function printJunit(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const cases = rules.map(({ id, title }) =>
    printCase(
      id,
      title,
      diagnostics.filter(({ rule }) => rule === id),
      context,
    ),
  );
  const failures = new Set(diagnostics.filter(isError).map(({ rule }) => rule)).size;
  const totals = `tests="${rules.length}" failures="${failures}" errors="0" skipped="0" time="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="trustplane" ${totals}>
  <testsuite name="trustplane ${context.kubernetes === undefined ? 'check' : 'validate'}" ${totals}>
${cases.join('\n')}
  </testsuite>
</testsuites>
`;
}

function printCase(
  id: string,
  title: string,
  findings: readonly Diagnostic[],
  context: ReportContext,
): string {
  const print = (finding: Diagnostic) => printFinding(finding, context);
  const errors = findings.filter(isError);
  const warnings = findings.filter((finding) => !isError(finding));
  const parts = [
    ...(errors.length === 0
      ? []
      : [
          `      <failure type="${id}" message="${escapeXml(`${printCount(errors.length, 'error')}: ${title}`)}">${escapeXml(errors.map(print).join('\n'))}</failure>`,
        ]),
    ...(warnings.length === 0
      ? []
      : [`      <system-out>${escapeXml(warnings.map(print).join('\n'))}</system-out>`]),
  ];
  const open = `    <testcase classname="trustplane" name="${escapeXml(`${id}: ${title}`)}" time="0"`;
  return parts.length === 0 ? `${open}/>` : `${open}>\n${parts.join('\n')}\n    </testcase>`;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function printFinding(diagnostic: Diagnostic, context: ReportContext): string {
  const { file, line, column, severity, message, resource, help } = diagnostic;
  const origin = describeOrigin(diagnostic, context);
  const object = resource && `${resource.kind}/${resource.name}`;
  const place =
    file === undefined ? object : [file, line, column].filter((part) => part !== undefined).join(':');
  const related = describeRelated(diagnostic).map((line) => `\n  ${line}`);
  return `${place === undefined ? '' : `${place}: `}${severity}: ${message}${related.join('')}${origin === undefined ? '' : `\n  note: ${origin}`}${help === undefined ? '' : `\n  help: ${help}`}`;
}
