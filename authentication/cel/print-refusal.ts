import type { CelProblem } from './cel-problem.ts';
import { printProblems } from './print-problems.ts';

/**
 * The detail of the error that kube-apiserver prints for an expression with these problems: with the carets for what
 * the compiler found, one line for the type of the result and for a program that cannot be built.
 */
export function printRefusal(text: string, problems: readonly CelProblem[]): string {
  const first = problems[0];
  if (first === undefined) return '';
  return first.stage === 'compile' ? `compilation failed: ${printProblems(text, problems)}` : first.message;
}
