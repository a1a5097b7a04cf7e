import { Buffer } from 'node:buffer';
import type { CelProblem } from './cel-problem.ts';

/** Longer lines are not shown. */
const snippetLimit = 16_384;
const fullWidthDot = '\u{ff0e}';
const fullWidthCaret = '\u{ff3e}';

/**
 * Prints problems as cel-go does: sorted by place, each with its line and a caret below its column. Tabs become
 * spaces; a character that takes more than one byte gets a mark of full width. Other people's `unsupported` never
 * comes out of an API server, but is printed alike.
 */
export function printProblems(text: string, problems: readonly CelProblem[]): string {
  const sorted = [...problems].sort((one, other) => one.line - other.line || one.column - other.column);
  const shown = sorted.slice(0, 100).map((problem) => printProblem(text, problem));
  const more = sorted.length > 100 ? [`${sorted.length - 100} more errors were truncated`] : [];
  return [...shown, ...more].join('\n');
}

function printProblem(text: string, problem: CelProblem): string {
  const head = `ERROR: <input>:${problem.line}:${problem.column}: ${problem.message}`;
  const line = text.split('\n')[problem.line - 1];
  if (line === undefined || Buffer.byteLength(line) > snippetLimit) return head;
  const snippet = line.replaceAll('\t', ' ');
  const characters = [...snippet];
  const dots = characters.slice(0, problem.column - 1).map((each) => (isWide(each) ? fullWidthDot : '.'));
  const caret = isWide(characters[problem.column - 1] ?? '') ? fullWidthCaret : '^';
  return `${head}\n | ${snippet}\n | ${dots.join('')}${caret}`;
}

function isWide(character: string): boolean {
  return Buffer.byteLength(character) > 1;
}
