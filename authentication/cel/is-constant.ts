import type { Expression } from './expression.ts';

/** Functions of one argument that are called when the program is built, if that argument is a constant. */
export const foldedCalls: ReadonlySet<string> = new Set(
  'bool bytes double duration dyn int string timestamp type uint'.split(' '),
);

/** Whether cel-go's optimiser makes a constant of it. */
export function isConstant(node: Expression): boolean {
  if (node.kind === 'list') return node.optional.length === 0 && node.elements.every(isConstant);
  if (node.kind === 'map') {
    return node.entries.every(
      ({ key, value, optional }) => !optional && isConstant(key) && isConstant(value),
    );
  }
  if (node.kind === 'call') {
    return foldedCalls.has(node.name) && node.args.length === 1 && isConstant(node.args[0]!);
  }
  return node.kind === 'literal';
}
