import type { Expression } from './expression.ts';

/** Every node of a tree, parents first. */
export function* walkExpression(expression: Expression): Generator<Expression> {
  yield expression;
  for (const child of listChildren(expression)) yield* walkExpression(child);
}

function listChildren(node: Expression): readonly Expression[] {
  if (node.kind === 'select') return [node.operand];
  if (node.kind === 'call') return node.target === undefined ? node.args : [node.target, ...node.args];
  if (node.kind === 'list') return node.elements;
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => [key, value]);
  if (node.kind === 'comprehension') {
    return [node.range, node.initial, node.condition, node.step, node.result];
  }
  return [];
}
