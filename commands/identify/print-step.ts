import type { TraceStep } from '../../authentication/identify/trace-step.ts';
import { printFieldPath } from '../../authentication/print-field-path.ts';
import { describeValue } from './describe-value.ts';

const marks: Readonly<Record<TraceStep['outcome'], string>> = {
  passed: 'ok  ',
  failed: 'FAIL',
  skipped: '-   ',
  added: '+   ',
  unverified: '?   ',
};

/** One line of a trace for people: whether it passed, where the document says so, what it gave. */
export function printStep({ about, outcome, detail, path, expression, value }: TraceStep): string {
  const place = path === undefined ? about : printFieldPath(path);
  const shown = value === undefined ? '' : ` = ${describeValue(value)}`;
  const what = expression === undefined ? shown : `: ${expression}${shown}`;
  return `${marks[outcome]} ${place}${what} (${detail})`;
}
