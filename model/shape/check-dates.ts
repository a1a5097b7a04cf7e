import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import type { SourceDocument } from '../load/source-document.ts';

interface DatedSpec {
  exceptions?: readonly { expires: string }[];
  breakGlass?: readonly { lastTested: string }[];
  since?: string;
}

/** The dates of a document that have the form of a day but are none, such as 2027-02-31. */
export function checkDates(source: SourceDocument): Finding[] {
  const { spec = {} } = source.value as { spec?: DatedSpec };
  const findings: Finding[] = [];
  const check = (date: string, path: FieldPath) => {
    if (isDay(date)) return;
    findings.push({
      rule: 'invalid-value',
      message: `There is no day ${date}.`,
      place: { document: source, path },
      help: 'Write a day that exists, as YYYY-MM-DD.',
    });
  };
  for (const [index, { expires }] of (spec.exceptions ?? []).entries())
    check(expires, ['spec', 'exceptions', index, 'expires']);
  for (const [index, { lastTested }] of (spec.breakGlass ?? []).entries())
    check(lastTested, ['spec', 'breakGlass', index, 'lastTested']);
  if (spec.since !== undefined) check(spec.since, ['spec', 'since']);
  return findings;
}

function isDay(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  // Day 0 of the next month is the last one of this.
  return day! <= new Date(Date.UTC(year!, month!, 0)).getUTCDate();
}
