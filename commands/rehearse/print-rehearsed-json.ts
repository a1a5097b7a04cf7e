import { toJsonStep } from '../identify/to-json-step.ts';
import type { RehearsalRow } from './rehearsal-row.ts';
import type { Failure, Rehearsed } from './rehearsed.ts';

/** The result for programs: every case on every cluster, with the steps of those that failed. */
export function printRehearsedJson({ environment, rows, failures }: Rehearsed): string {
  const failureOf = new Map(failures.flatMap((failure) => failure.rehearsals.map((each) => [each, failure])));
  const summary = { passed: 0, failed: 0, unknown: 0, skipped: 0 };
  for (const { verdict } of rows) summary[verdict]++;
  const rehearsals = rows.map((row) =>
    printRow(row, row.rehearsal === undefined ? undefined : failureOf.get(row.rehearsal)),
  );
  return `${JSON.stringify({ environment, rehearsals, summary }, null, 2)}\n`;
}

function printRow({ tokenCase, cluster, verdict, rehearsal }: RehearsalRow, failure: Failure | undefined) {
  const { manifest, organization, expect } = tokenCase;
  const [diagnostic] = failure?.diagnostics ?? [];
  const answer = rehearsal?.answer;
  return {
    case: manifest.name,
    ...(organization !== undefined && { organization: organization.name }),
    cluster,
    verdict,
    ...(answer?.outcome === 'user' && { user: answer.user }),
    ...(answer?.outcome === 'refused' && { refused: answer.refused }),
    ...(answer?.outcome === 'unverified' && { unverified: answer.reason }),
    expect,
    file: manifest.source.file?.path,
    ...(diagnostic !== undefined && {
      line: diagnostic.line,
      column: diagnostic.column,
      message: diagnostic.message,
      help: diagnostic.help,
    }),
    ...(failure !== undefined && {
      differences: rehearsal!.differences,
      trace: answer!.trace.map(toJsonStep),
    }),
  };
}
