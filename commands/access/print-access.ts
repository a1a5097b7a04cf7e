import type { AccessReport } from './access-report.ts';
import { printAccessMarkdown } from './print-access-markdown.ts';
import { printAccessPage } from './print-access-page.ts';
import { printAccessText } from './print-access-text.ts';

/** Who gets in where, in a format. */
export function printAccess(report: AccessReport, format: string, color: boolean): string {
  switch (format) {
    case 'json':
      return printAccessJson(report);
    case 'markdown':
      return printAccessMarkdown(report);
    case 'html':
      return printAccessPage(report);
    default:
      return printAccessText(report, color);
  }
}

/** The graph is drawn from what is in the rest. */
function printAccessJson({ graph: _, ...report }: AccessReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
