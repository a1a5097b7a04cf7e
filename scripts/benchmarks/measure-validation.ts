import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import { makeExpressions } from './make-expressions.ts';
import { printTable } from './print-table.ts';

const authenticators = 64;
const rounds = 61;
/** By then the code has been optimised. */
const warm = 40;

/**
 * What the validation of a full document with five expressions an authenticator takes, as a table in Markdown: in time
 * of the processor, so that others who use the machine do not count. No expression is met twice.
 */
export function measureValidation(): string {
  const newest = Array.from({ length: rounds }, (_, round) => measure(36, round));
  const oldest = Array.from({ length: rounds }, (_, round) => measure(30, round));
  const rows = [
    ['1.36, the first document of the process', newest[0]!.toFixed(1), '1'],
    ['1.36, warm', ...summarize(newest)],
    ['1.30, warm', ...summarize(oldest)],
  ];
  const text = `${authenticators} authenticators with 5 expressions each, all of them different, validated in one process: nothing that was compiled before is used again.`;
  return `\n## Expressions\n\n${text}\n\n${printTable(['what', 'milliseconds', 'runs'], rows)}\n`;
}

function measure(minor: number, round: number): number {
  const configuration = makeExpressions(authenticators, round);
  const start = process.cpuUsage();
  const errors = validateConfiguration(configuration, { minor, disallowedIssuers: [] });
  const { user, system } = process.cpuUsage(start);
  if (errors.length > 0) throw new Error(errors[0]!.detail);
  return (user + system) / 1000;
}

function summarize(spent: readonly number[]): string[] {
  const last = spent.slice(warm).sort((one, other) => one - other);
  return [last[Math.floor(last.length / 2)]!.toFixed(1), `${last.length}`];
}
