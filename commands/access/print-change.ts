import { printChangeMarkdown } from './print-change-markdown.ts';
import { printChangePage } from './print-change-page.ts';
import { printChangeText } from './print-change-text.ts';
import { printChangeTrailer } from './print-change-trailer.ts';
import type { ChangeReport } from './report.ts';

/** A change in a format. */
export function printChange(report: ChangeReport, format: string, color: boolean): string {
  switch (format) {
    case 'json':
      return printChangeJson(report);
    case 'markdown':
      return printChangeMarkdown(report);
    case 'html':
      return printChangePage(report);
    case 'trailer':
      return printChangeTrailer(report);
    default:
      return printChangeText(report, color);
  }
}

/** The graph is drawn from what is in the rest. */
function printChangeJson({ graph: _, ...report }: ChangeReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
