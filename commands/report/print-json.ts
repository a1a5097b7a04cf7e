import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import type { ReportContext } from './report-context.ts';

/** The report for programs: all diagnostics with whose rule each comes from, and how many there are. */
export function printJson(
  diagnostics: readonly Diagnostic[],
  { kubernetes }: Pick<ReportContext, 'kubernetes'> = {},
): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const report = {
    kubernetes,
    diagnostics: diagnostics.map(
      ({ rule, severity, message, file, line, column, resource, path, help, related, origin }) => ({
        rule,
        severity,
        message,
        file,
        line,
        column,
        resource: resource && { kind: resource.kind, name: resource.name },
        path,
        help,
        related,
        origin,
      }),
    ),
    summary: { errors, warnings: diagnostics.length - errors },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
