import { printStep } from '../identify/print-step.ts';
import { escapeXml } from '../report/escape-xml.ts';
import type { RehearsalRow } from './rehearsal-row.ts';
import type { Failure, Rehearsed } from './rehearsed.ts';

/** The result as JUnit XML: a suite for each case, in it a test for each cluster. */
export function printRehearsedJunit({ rows, failures }: Rehearsed): string {
  const failureOf = new Map(failures.flatMap((failure) => failure.rehearsals.map((each) => [each, failure])));
  const suites = new Map<string, RehearsalRow[]>();
  for (const row of rows) {
    const suite = suites.get(row.tokenCase.name);
    if (suite === undefined) suites.set(row.tokenCase.name, [row]);
    else suite.push(row);
  }
  const printed = [...suites].map(([name, ofCase]) => {
    const tests = ofCase.map((row) =>
      printTest(row, row.rehearsal === undefined ? undefined : failureOf.get(row.rehearsal)),
    );
    return `  <testsuite name="${escapeXml(name)}" ${printTotals(ofCase)}>\n${tests.join('\n')}\n  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="trustplane rehearse" ${printTotals(rows)}>
${printed.join('')}</testsuites>
`;
}

function printTotals(rows: readonly RehearsalRow[]): string {
  const count = (...verdicts: RehearsalRow['verdict'][]) =>
    rows.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return `tests="${rows.length}" failures="${count('failed')}" errors="0" skipped="${count('unknown', 'skipped')}" time="0"`;
}

function printTest(row: RehearsalRow, failure: Failure | undefined): string {
  const { tokenCase, cluster, verdict, rehearsal } = row;
  const file = tokenCase.manifest.source.file?.path;
  const place = file === undefined ? '' : ` file="${escapeXml(file)}"`;
  const open = `    <testcase classname="${escapeXml(tokenCase.name)}" name="${escapeXml(cluster)}"${place} time="0"`;
  if (verdict === 'passed') return `${open}/>`;
  const [diagnostic] = failure?.diagnostics ?? [];
  if (verdict !== 'failed') {
    const reason =
      verdict === 'skipped'
        ? 'the document of the cluster would not be loaded'
        : (diagnostic?.message ?? 'excepted');
    return `${open}><skipped message="${escapeXml(reason)}"/></testcase>`;
  }
  const lines = [
    ...(diagnostic === undefined ? [] : [`${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`]),
    ...(diagnostic?.help === undefined ? [] : [`help: ${diagnostic.help}`]),
    ...rehearsal!.answer.trace.map(printStep),
  ];
  const message = escapeXml(diagnostic?.message ?? '');
  return `${open}>\n      <failure type="token-outcome" message="${message}">${escapeXml(lines.join('\n'))}</failure>\n    </testcase>`;
}
