import { extensionFunctions } from '../../../authentication/cel/extension-functions.ts';
import { kubernetesFunctions } from '../../../authentication/cel/kubernetes-functions.ts';
import { standardFunctions } from '../../../authentication/cel/standard-functions.ts';
import type { Choices } from './choices.ts';
import { hostileTexts } from './hostile-texts.ts';
import { literalTexts } from './literal-texts.ts';

interface Producer {
  readonly name: string;
  readonly target: string | undefined;
  readonly args: readonly string[];
  readonly result: string;
}

/** A variable of a macro that is in scope, and its type. */
interface Bound {
  readonly name: string;
  readonly type: string;
}

/** Two cannot be written as calls; `lists.range` fills the memory with as much as it is asked for, upstream too. */
const unwritable = new Set(['@not_strictly_false', 'cel.@mapInsert', '@sortByAssociatedKeys', 'lists.range']);
/** Names that upstream does not have here, with what people expect of them. */
const absent: Producer[] = [
  ['math.greatest', '(int, int): int'],
  ['math.least', '(int, int): int'],
  ['base64.encode', '(bytes): string'],
  ['base64.decode', '(string): bytes'],
  ['reverse', 'string.(): string'],
  ['toUpper', 'string.(): string'],
  ['optional.ofNonZero', '(A): optional_type(A)'],
].map(([name, signature]) => readProducer(name!, signature!));
const producers: readonly Producer[] = [
  ...[...standardFunctions, ...kubernetesFunctions, ...extensionFunctions]
    .filter(([name, signature]) => !unwritable.has(name) && !signature.includes('authorization'))
    .map(([name, signature]) => readProducer(name, signature)),
  ...absent,
];
const simpleTypes = ['string', 'int', 'bool', 'double', 'uint', 'bytes', 'duration', 'timestamp', 'dyn'];
const otherTypes = [
  'list(string)',
  'map(string, string)',
  'optional_type(string)',
  'list(int)',
  'list(dyn)',
  'map(string, dyn)',
  'map(string, list(string))',
  'kubernetes.URL',
  'kubernetes.Quantity',
  'kubernetes.Semver',
  'kubernetes.NamedFormat',
  'net.IP',
  'net.CIDR',
  'type(int)',
  'null',
];
const claimNames = [
  'sub',
  'groups',
  'email',
  'n',
  'flag',
  'nested',
  'nul',
  'nope',
  'email_verified',
  'aud',
  'frac',
];

function readProducer(name: string, signature: string): Producer {
  const [, target, args, result] = /^(?:(.+)\.)?\((.*)\): (.+)$/.exec(signature)!;
  return { name, target, args: split(args!), result: result! };
}

function split(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of `${list},`) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) {
      if (part.trim() !== '') parts.push(part.trim());
      part = '';
    } else part += character;
  }
  return parts;
}

/** What the parameters must be for `pattern` to be `type`; undefined when it cannot be. */
function match(pattern: string, type: string): Map<string, string> | undefined {
  if (/^[A-Z]$/.test(pattern)) return new Map([[pattern, type]]);
  if (pattern === type) return new Map();
  const [one, other] = [pattern, type].map((each) => /^([\w.]+)\((.*)\)$/.exec(each));
  if (!one || !other || one[1] !== other[1]) return undefined;
  const [ones, others] = [split(one[2]!), split(other[2]!)];
  const found = new Map<string, string>();
  for (const [at, each] of ones.entries()) {
    const inner = match(each, others[at] ?? '');
    if (inner === undefined) return undefined;
    for (const [name, bound] of inner) found.set(name, bound);
  }
  return found;
}

/**
 * An expression that is mostly of the right types, over every function there is, over some that there are not, and
 * now and then with a mistake: a wrong type, a broken token. `wanted` is the type that it should have.
 */
export function buildExpression(
  choices: Choices,
  environment: 'claims' | 'user',
  wanted: string,
  depth = 4,
): string {
  const text = new ExpressionBuilder(choices, environment).build(wanted, depth, []);
  return choices.oneIn(25) ? breakText(text, choices) : text;
}

/** The text with one to three edits anywhere. */
function breakText(text: string, choices: Choices): string {
  let broken = text;
  for (let edits = choices.below(3); edits >= 0; edits--) {
    const at = choices.below(broken.length + 1);
    const piece = choices.pick(hostileTexts);
    const kept = broken.slice(at + choices.below(4));
    broken = broken.slice(0, at) + piece + kept;
  }
  return broken;
}

class ExpressionBuilder {
  readonly #choices: Choices;
  readonly #environment: 'claims' | 'user';

  constructor(choices: Choices, environment: 'claims' | 'user') {
    this.#choices = choices;
    this.#environment = environment;
  }

  build(wanted: string, depth: number, scope: readonly Bound[]): string {
    const choices = this.#choices;
    const type = choices.oneIn(40) ? this.#anyType() : wanted;
    if (depth <= 0) return this.#leaf(type, scope);
    const way = choices.below(16);
    if (way < 4) return this.#leaf(type, scope);
    if (way === 4) {
      const [test, yes, no] = ['bool', type, type].map((each) => this.build(each, depth - 1, scope));
      return `(${test} ? ${yes} : ${no})`;
    }
    if (way === 5 || way === 6) {
      const macro = this.#macro(type, depth, scope);
      if (macro !== undefined) return macro;
    }
    if (way === 7 && type !== 'dyn') return `dyn(${this.build(type, depth - 1, scope)})`;
    if (way === 8) return this.#chain(type, depth, scope);
    return this.#call(type, depth, scope);
  }

  #anyType(): string {
    const choices = this.#choices;
    return choices.oneIn(2) ? choices.pick(otherTypes) : choices.pick(simpleTypes);
  }

  #leaf(type: string, scope: readonly Bound[]): string {
    const choices = this.#choices;
    const fitting = scope.filter((bound) => bound.type === type || bound.type === 'dyn');
    if (fitting.length > 0 && choices.oneIn(2)) return choices.pick(fitting).name;
    if (choices.oneIn(3)) return this.#variable(type);
    return this.#literal(type);
  }

  #variable(type: string): string {
    const choices = this.#choices;
    if (this.#environment === 'claims') {
      if (type.startsWith('map') && choices.oneIn(2)) return 'claims';
      if (type.startsWith('optional_type')) return `claims.?${choices.pick(claimNames)}`;
      const name = choices.pick(claimNames);
      const way = choices.below(8);
      if (way === 6) return `claims['${choices.pick(['a.b', 'https://x/y', 'a__dash__b', 'sub', 'x-y'])}']`;
      if (way === 7)
        return `claims.${choices.pick(['a__dot__b', 'x__dash__y', 'nested.list', 'nested.deep.x', 'in', 'if'])}`;
      return /^(list|map)/.test(type) && choices.below(4) > 0 ? `dyn(claims.${name})` : `claims.${name}`;
    }
    if (type === 'string') return choices.pick(['user.username', 'user.uid', 'user.groups[0]']);
    if (type === 'list(string)') return choices.pick(['user.groups', "user.extra['a']", "user.extra['x/y']"]);
    if (type === 'map(string, list(string))') return 'user.extra';
    if (type.startsWith('optional'))
      return choices.pick(["user.extra[?'a']", 'user.groups[?0]', 'user.?username']);
    return choices.pick(['user.username', 'user.name', 'user']);
  }

  #literal(type: string): string {
    const choices = this.#choices;
    const known = literalTexts[type];
    if (known !== undefined) return choices.pick(known);
    const inner = /^(list|map|optional_type|type)\((.*)\)$/.exec(type);
    if (inner === null) return choices.pick(literalTexts.string!);
    const [first, second] = split(inner[2]!);
    const item = (wanted: string) => this.#literal(wanted);
    if (inner[1] === 'list')
      return `[${choices.some(4, () => `${choices.oneIn(20) ? '?' : ''}${item(first!)}`)}]`;
    if (inner[1] === 'map') {
      return `{${choices.some(3, () => `${choices.oneIn(20) ? '?' : ''}${item(first!)}: ${item(second!)}`)}}`;
    }
    if (inner[1] === 'type') return first!;
    return choices.pick([
      `optional.of(${item(first!)})`,
      'optional.none()',
      `optional.ofNonZeroValue(${item(first!)})`,
    ]);
  }

  #call(type: string, depth: number, scope: readonly Bound[]): string {
    const choices = this.#choices;
    const fitting = producers.flatMap((producer) => {
      const bound = match(producer.result, type === 'dyn' ? choices.pick(simpleTypes) : type);
      // What gives anything (an index, a ternary, `value()`) would otherwise drown what gives just this.
      return bound === undefined || (/^[A-Z]$/.test(producer.result) && !choices.oneIn(3))
        ? []
        : [{ producer, bound }];
    });
    if (fitting.length === 0) return this.#leaf(type, scope);
    const { producer, bound } = choices.pick(fitting);
    const fill = (pattern: string): string =>
      pattern.replace(/\b[A-Z]\b/g, (name) => {
        if (!bound.has(name)) bound.set(name, choices.pick(simpleTypes));
        return bound.get(name)!;
      });
    const build = (pattern: string) => this.build(fill(pattern), depth - 1, scope);
    const args = producer.args.map(build);
    if (producer.target !== undefined)
      return `${build(producer.target)}.${producer.name}(${args.join(', ')})`;
    return printCall(producer.name, args);
  }

  #macro(type: string, depth: number, scope: readonly Bound[]): string | undefined {
    const choices = this.#choices;
    const element = choices.pick(simpleTypes);
    const name = choices.pick(['x', 'y', 'v', 'claims', 'user']);
    const inner = [...scope, { name, type: element }];
    const other = choices.pick(['i', 'k', name]);
    const two = [...inner, { name: other, type: 'int' }];
    const range = () =>
      this.build(choices.oneIn(3) ? `map(${element}, int)` : `list(${element})`, depth - 1, scope);
    const body = (wanted: string, bound = inner) => this.build(wanted, depth - 1, bound);
    if (type === 'bool') {
      const macro = choices.pick(['all', 'exists', 'exists_one', 'existsOne', 'has']);
      if (macro === 'has') return `has(${this.#variable('dyn')}.${choices.pick(['x', 'list', 'username'])})`;
      if (choices.oneIn(4)) return `${range()}.${macro}(${other}, ${name}, ${body('bool', two)})`;
      return `${range()}.${macro}(${name}, ${body('bool')})`;
    }
    const list = /^list\((.*)\)$/.exec(type);
    if (list) {
      const macro = choices.below(6);
      if (macro === 0) return `${range()}.map(${name}, ${body(list[1]!)})`;
      if (macro === 1) return `${range()}.map(${name}, ${body('bool')}, ${body(list[1]!)})`;
      if (macro === 2) return `${range()}.transformList(${other}, ${name}, ${body(list[1]!, two)})`;
      if (macro === 3) {
        return `${range()}.transformList(${other}, ${name}, ${body('bool', two)}, ${body(list[1]!, two)})`;
      }
      if (macro === 4) return `${this.build(type, depth - 1, scope)}.sortBy(${name}, ${body('int')})`;
      return `${this.build(type, depth - 1, scope)}.filter(${name}, ${body('bool')})`;
    }
    if (type.startsWith('map')) {
      const [, value] = split(/^map\((.*)\)$/.exec(type)![1]!);
      if (choices.oneIn(2)) return `${range()}.transformMap(${other}, ${name}, ${body(value!, two)})`;
      return `${range()}.transformMapEntry(${other}, ${name}, ${body(type, two)})`;
    }
    if (type.startsWith('optional_type')) {
      const target = this.build(`optional_type(${element})`, depth - 1, scope);
      if (choices.oneIn(2)) return `${target}.optFlatMap(${name}, ${body(type)})`;
      return `${target}.optMap(${name}, ${body(split(/^optional_type\((.*)\)$/.exec(type)![1]!)[0]!)})`;
    }
    return undefined;
  }

  #chain(type: string, depth: number, scope: readonly Bound[]): string {
    const choices = this.#choices;
    const names = [
      choices.pick(claimNames),
      ...choices.some(2, () => choices.pick(['x', 'list', 'deep', 'a-b'])),
    ];
    const start = this.#environment === 'claims' ? 'claims' : 'user';
    const path = names.map((name) =>
      name.includes('-') ? `[?'${name}']` : choices.pick([`.?${name}`, `.${name}`]),
    );
    return `${start}${path.join('')}${choices.oneIn(4) ? '' : `.orValue(${this.build(type, depth - 1, scope)})`}`;
  }
}

function printCall(name: string, args: readonly string[]): string {
  const [one, two, three] = args;
  if (name === '_?_:_') return `(${one} ? ${two} : ${three})`;
  if (name === '@in') return `(${one} in ${two})`;
  if (name === '_[_]') return `${one}[${two}]`;
  if (name === '_[?_]') return `${one}[?${two}]`;
  if (name === '_?._') return `${one}.?x`;
  const unary = /^([!-])_$/.exec(name);
  if (unary) return `${unary[1]}${one}`;
  const binary = /^_(.+)_$/.exec(name);
  return binary ? `(${one} ${binary[1]} ${two})` : `${name}(${args.join(', ')})`;
}
