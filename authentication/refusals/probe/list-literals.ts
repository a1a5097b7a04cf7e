import type { Expression } from '../../cel/expression.ts';
import { walkExpression } from '../../cel/walk-expression.ts';

/** The texts that are written out in an expression, keys of claims included, each once. */
export function listLiterals(tree: Expression): string[] {
  const texts = new Set<string>();
  for (const node of walkExpression(tree)) {
    if (node.kind === 'literal' && typeof node.value === 'string' && node.value !== '') texts.add(node.value);
  }
  return [...texts];
}
