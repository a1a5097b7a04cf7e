import type { Expression } from '../../cel/expression.ts';
import { findClaimPath, type PathScope } from './find-claim-path.ts';
import type { Template } from './template.ts';

/**
 * The forms that a name, or an element of a list of names, can have: one for each branch. Undefined when a part of the
 * expression is neither a text nor a claim as it is.
 */
export function listTemplates(expression: Expression): Template[] | undefined {
  return list(expression, new Map([['claims', []]]));
}

function list(node: Expression, scope: PathScope): Template[] | undefined {
  if (node.kind === 'literal') {
    if (node.value === null) return [];
    return typeof node.value === 'string' ? [[node.value]] : undefined;
  }
  const path = findClaimPath(node, scope, true);
  if (path !== undefined && path.length > 0) return [[path]];
  if (node.kind === 'list') return join(node.elements.map((element) => list(element, scope)));
  if (node.kind === 'comprehension') return listLoop(node, scope);
  if (node.kind !== 'call') return undefined;
  const { name, target, args } = node;
  if (name === '_?_:_') return join([list(args[1]!, scope), list(args[2]!, scope)]);
  if (name === 'orValue' && target !== undefined) return join([list(target, scope), list(args[0]!, scope)]);
  if (name === 'optional.none' || name === 'none') return [];
  if (name === 'optional.of' || name === 'of') return args[0] && list(args[0], scope);
  if (name !== '_+_') return undefined;
  const [starts, ends] = [list(args[0]!, scope), list(args[1]!, scope)];
  if (starts === undefined || ends === undefined) return undefined;
  return starts.flatMap((start) => ends.map((end) => [...start, ...end]));
}

/** `map` and `filter` over a claim, and `optMap`. */
function listLoop(
  node: Extract<Expression, { kind: 'comprehension' }>,
  scope: PathScope,
): Template[] | undefined {
  if (node.variable === '#unused') {
    const bound = findClaimPath(node.initial, scope, true);
    return bound && list(node.result, new Map([...scope, [node.accumulator, bound]]));
  }
  const range = findClaimPath(node.range, scope);
  const step = node.step.kind === 'call' && node.step.name === '_?_:_' ? node.step.args[1]! : node.step;
  const added = step.kind === 'call' && step.name === '_+_' ? step.args[1]! : undefined;
  if (range === undefined || added?.kind !== 'list' || node.secondVariable !== undefined) return undefined;
  return list(added, new Map([...scope, [node.variable, [...range, 0]]]));
}

function join(parts: readonly (Template[] | undefined)[]): Template[] | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part!);
}
