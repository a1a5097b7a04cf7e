import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { printGithub } from './print-github.ts';
import { printJson } from './print-json.ts';
import { printJunit } from './print-junit.ts';
import { printSarif } from './print-sarif.ts';
import { printText } from './print-text.ts';
import type { ReportContext } from './report-context.ts';

const printers = {
  text: printText,
  json: printJson,
  sarif: printSarif,
  github: printGithub,
  junit: printJunit,
} as const;

/** The name of a report's format. */
export type ReportFormat = keyof typeof printers;

/** The formats by name, the default first. */
export const reportFormats = Object.keys(printers) as ReportFormat[];

/** The report in a format. */
export function printReport(
  format: ReportFormat,
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
): string {
  return printers[format](diagnostics, context);
}
