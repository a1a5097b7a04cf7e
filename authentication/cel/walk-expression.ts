import type { Expression } from './expression.ts';

/** Every node of a tree, parents first. */
export function walkExpression(expression: Expression): readonly Expression[] {
  const nodes: Expression[] = [];
  const open: (Expression | undefined)[] = [expression];
  while (open.length > 0) {
    const node = open.pop();
    if (node === undefined) continue;
    nodes.push(node);
    pushChildren(node, open);
  }
  return nodes;
}

/** Last child first, so that the first is met next. */
function pushChildren(node: Expression, open: (Expression | undefined)[]): void {
  switch (node.kind) {
    case 'select':
      open.push(node.operand);
      break;
    case 'call':
      for (let index = node.args.length - 1; index >= 0; index -= 1) open.push(node.args[index]);
      open.push(node.target);
      break;
    case 'list':
      for (let index = node.elements.length - 1; index >= 0; index -= 1) open.push(node.elements[index]);
      break;
    case 'map':
      for (let index = node.entries.length - 1; index >= 0; index -= 1) {
        open.push(node.entries[index]!.value, node.entries[index]!.key);
      }
      break;
    case 'comprehension':
      open.push(node.result, node.step, node.condition, node.initial, node.range);
      break;
  }
}
