import type { Expression } from './expression.ts';

/** `a.b.c` for a chain of plain selections from an identifier; undefined for anything else. */
export function findQualifiedName(expression: Expression): string | undefined {
  if (expression.kind === 'identifier') return expression.name;
  if (expression.kind !== 'select' || expression.testOnly) return undefined;
  const operand = findQualifiedName(expression.operand);
  return operand === undefined ? undefined : `${operand}.${expression.field}`;
}
