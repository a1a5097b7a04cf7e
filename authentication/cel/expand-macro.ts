import type { Comprehension, Expression } from './expression.ts';

/** What a macro call became; undefined when the call is no macro. `at` of an error is where upstream places it. */
export type MacroExpansion = Expression | { readonly error: string; readonly at: number } | undefined;

type Expander = (at: number, target: Expression, args: readonly Expression[]) => MacroExpansion;

/** Cannot be written in an expression, so it hides nothing. */
const accumulator = '@result';

/** By name and number of arguments: receiver macros, and the first minor of Kubernetes that has them. */
const receiverMacros: ReadonlyMap<string, { readonly since: number; readonly expand: Expander }> = new Map([
  ['all/2', { since: 0, expand: quantifier(true) }],
  ['exists/2', { since: 0, expand: quantifier(false) }],
  ['exists_one/2', { since: 0, expand: existsOne }],
  ['map/2', { since: 0, expand: transformList }],
  ['map/3', { since: 0, expand: transformList }],
  ['filter/2', { since: 0, expand: filter }],
  ['sortBy/2', { since: 34, expand: sortBy }],
  ['optMap/2', { since: 0, expand: optionalMap('optMap', true) }],
  ['optFlatMap/2', { since: 0, expand: optionalMap('optFlatMap', false) }],
  ['all/3', { since: 32, expand: twoVariables(quantifier(true)) }],
  ['exists/3', { since: 32, expand: twoVariables(quantifier(false)) }],
  ['existsOne/3', { since: 32, expand: twoVariables(existsOne) }],
  ['exists_one/3', { since: 32, expand: twoVariables(existsOne) }],
  ['transformList/3', { since: 32, expand: twoVariables(transformList) }],
  ['transformList/4', { since: 32, expand: twoVariables(transformList) }],
  ['transformMap/3', { since: 32, expand: twoVariables(transformMap) }],
  ['transformMap/4', { since: 32, expand: twoVariables(transformMap) }],
  ['transformMapEntry/3', { since: 32, expand: twoVariables(transformMapEntry) }],
  ['transformMapEntry/4', { since: 32, expand: twoVariables(transformMapEntry) }],
]);

/**
 * Expands a call into what cel-go's macros make of it: loops for the quantifiers and the transformations, a presence
 * test for `has`, a condition for `optMap`. `at` is the place of the call's parenthesis; new nodes are placed there.
 */
export function expandMacro(
  name: string,
  at: number,
  target: Expression | undefined,
  args: readonly Expression[],
  minor: number,
): MacroExpansion {
  if (target === undefined) return name === 'has' && args.length === 1 ? expandHas(at, args[0]!) : undefined;
  const macro = receiverMacros.get(`${name}/${args.length}`);
  return macro === undefined || macro.since > minor ? undefined : macro.expand(at, target, args);
}

function expandHas(at: number, argument: Expression): MacroExpansion {
  if (argument.kind !== 'select' || argument.testOnly) {
    return { error: 'invalid argument to has() macro', at: argument.at };
  }
  return { ...argument, at, testOnly: true };
}

function call(at: number, name: string, ...args: Expression[]): Expression {
  return { kind: 'call', at, name, target: undefined, args };
}

function accu(at: number): Expression {
  return { kind: 'identifier', at, name: accumulator };
}

function literal(at: number, value: boolean | bigint): Expression {
  return { kind: 'literal', at, value };
}

/** A loop; the variables are the last arguments before the body and are checked by `readVariable`. */
function loop(
  at: number,
  range: Expression,
  variables: readonly string[],
  parts: Pick<Comprehension, 'initial' | 'step'> & Partial<Pick<Comprehension, 'condition' | 'result'>>,
): Expression {
  return {
    kind: 'comprehension',
    at,
    range,
    variable: variables[0]!,
    secondVariable: variables[1],
    accumulator,
    condition: literal(at, true),
    result: accu(at),
    ...parts,
  };
}

/** The names of the loop's variables, which are all arguments but the last `bodies`. */
function readVariables(
  args: readonly Expression[],
  count: number,
  noName = 'must be a simple name',
): string[] | { error: string; at: number } {
  const names: string[] = [];
  for (const argument of args.slice(0, count)) {
    if (argument.kind !== 'identifier' || argument.name.startsWith('.')) {
      return { error: `argument ${noName}`, at: argument.at };
    }
    names.push(argument.name);
  }
  if (names[1] !== undefined && names[0] === names[1]) {
    return { error: `duplicate variable name: ${names[0]}`, at: args[1]!.at };
  }
  const clash = names.findIndex((name) => name === accumulator || name === '__result__');
  if (clash >= 0) return { error: 'iteration variable overwrites accumulator variable', at: args[clash]!.at };
  return names;
}

/** Marks an expander as one with two variables: it is told so through the first argument's shape. */
function twoVariables(expand: (...input: [...Parameters<Expander>, number]) => MacroExpansion): Expander {
  return (at, target, args) => expand(at, target, args, 2);
}

function quantifier(all: boolean) {
  return (at: number, target: Expression, args: readonly Expression[], count = 1): MacroExpansion => {
    const variables = readVariables(args, count);
    if ('error' in variables) return variables;
    const going = all ? accu(at) : call(at, '!_', accu(at));
    return loop(at, target, variables, {
      initial: literal(at, all),
      condition: call(at, '@not_strictly_false', going),
      step: call(at, all ? '_&&_' : '_||_', accu(at), args[count]!),
    });
  };
}

function existsOne(at: number, target: Expression, args: readonly Expression[], count = 1): MacroExpansion {
  const variables = readVariables(args, count);
  if ('error' in variables) return variables;
  return loop(at, target, variables, {
    initial: literal(at, 0n),
    step: call(at, '_?_:_', args[count]!, call(at, '_+_', accu(at), literal(at, 1n)), accu(at)),
    result: call(at, '_==_', accu(at), literal(at, 1n)),
  });
}

function transformList(
  at: number,
  target: Expression,
  args: readonly Expression[],
  count = 1,
): MacroExpansion {
  const element: Expression = { kind: 'list', at, elements: [args.at(-1)!], optional: [] };
  return transform(at, target, args, count, { kind: 'list', at, elements: [], optional: [] }, () =>
    call(at, '_+_', accu(at), element),
  );
}

function filter(at: number, target: Expression, args: readonly Expression[]): MacroExpansion {
  return transformList(at, target, [args[0]!, args[1]!, args[0]!]);
}

function transformMap(
  at: number,
  target: Expression,
  args: readonly Expression[],
  count = 1,
): MacroExpansion {
  return transform(at, target, args, count, { kind: 'map', at, entries: [] }, (variables) =>
    call(at, 'cel.@mapInsert', accu(at), { kind: 'identifier', at, name: variables[0]! }, args.at(-1)!),
  );
}

function transformMapEntry(
  at: number,
  target: Expression,
  args: readonly Expression[],
  count = 1,
): MacroExpansion {
  return transform(at, target, args, count, { kind: 'map', at, entries: [] }, () =>
    call(at, 'cel.@mapInsert', accu(at), args.at(-1)!),
  );
}

function transform(
  at: number,
  target: Expression,
  args: readonly Expression[],
  count: number,
  initial: Expression,
  build: (variables: readonly string[]) => Expression,
): MacroExpansion {
  const variables = readVariables(args, count, count === 1 ? 'is not an identifier' : undefined);
  if ('error' in variables) return variables;
  const step = build(variables);
  const filtered = args.length > count + 1;
  return loop(at, target, variables, {
    initial,
    step: filtered ? call(at, '_?_:_', args[count]!, step, accu(at)) : step,
  });
}

function optionalMap(name: string, wrap: boolean): Expander {
  return (at, target, args) => {
    const variable = args[0]!;
    if (variable.kind !== 'identifier') {
      return { error: `${name}() variable name must be a simple identifier`, at: variable.at };
    }
    const member = (method: string): Expression => ({ kind: 'call', at, name: method, target, args: [] });
    const body: Expression = {
      kind: 'comprehension',
      at,
      range: { kind: 'list', at, elements: [], optional: [] },
      variable: '#unused',
      secondVariable: undefined,
      accumulator: variable.name,
      initial: member('value'),
      condition: literal(at, false),
      step: { kind: 'identifier', at, name: variable.name },
      result: args[1]!,
    };
    const some = wrap ? call(at, 'optional.of', body) : body;
    return call(at, '_?_:_', member('hasValue'), some, call(at, 'optional.none'));
  };
}

/** Binds the list to a name that cannot be written, and sorts it by the keys that a `map` over it gives. */
function sortBy(at: number, target: Expression, args: readonly Expression[]): MacroExpansion {
  if (target.kind === 'literal' || target.kind === 'map' || target.kind === 'struct') {
    const error =
      'sortBy can only be applied to a list, identifier, comprehension, call or select expression';
    return { error, at: target.at };
  }
  const input: Expression = { kind: 'identifier', at, name: '@__sortBy_input__' };
  const keys = transformList(at, input, args);
  if (keys === undefined || 'error' in keys) return keys;
  return {
    kind: 'comprehension',
    at,
    range: { kind: 'list', at, elements: [], optional: [] },
    variable: '#unused',
    secondVariable: undefined,
    accumulator: input.name,
    initial: target,
    condition: literal(at, false),
    step: input,
    result: { kind: 'call', at, name: '@sortByAssociatedKeys', target: input, args: [keys] },
  };
}
