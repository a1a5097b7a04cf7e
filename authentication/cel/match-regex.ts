import { parseRegex } from './parse-regex.ts';
import type { CharacterTest, RegexAssertion, RegexNode } from './regex-node.ts';

type Instruction =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'assertion'; readonly assertion: RegexAssertion }
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'match' };

interface Thread {
  readonly at: number;
  readonly start: number;
}

/** Where a match starts and ends, in code points. */
export type RegexMatch = readonly [start: number, end: number];

/**
 * Finds up to `limit` matches of a pattern in a text, leftmost and first as RE2 does, in time that is proportional to
 * both lengths: all alternatives are followed side by side. With `limit` 1 it answers whether there is one.
 */
export function matchRegex(
  pattern: string,
  text: string,
  limit = Number.POSITIVE_INFINITY,
): { readonly matches: readonly string[] } | { readonly error: string } {
  const parsed = parseRegex(pattern);
  if ('error' in parsed) return { error: `error parsing regexp: ${parsed.error}` };
  const program: Instruction[] = [];
  compile(parsed.node, program);
  program.push({ kind: 'match' });
  const input = [...text].map((each) => each.codePointAt(0)!);
  const matches: string[] = [];
  const characters = [...text];
  let previousEnd = -1;
  for (let from = 0; from <= input.length && matches.length < limit; ) {
    const match = findMatch(program, input, from);
    if (match === undefined) break;
    const [start, end] = match;
    if (end > start || start !== previousEnd) matches.push(characters.slice(start, end).join(''));
    previousEnd = end;
    from = end > from ? end : from + 1;
    if (end === start && end >= from) from = end + 1;
  }
  return { matches };
}

function compile(node: RegexNode, program: Instruction[]): void {
  if (node.kind === 'character' || node.kind === 'assertion') program.push(node);
  else if (node.kind === 'sequence') for (const each of node.nodes) compile(each, program);
  else if (node.kind === 'choice') compileChoice(node.nodes, program);
  else if (node.kind === 'repeat') compileRepeat(node, program);
}

function compileChoice(nodes: readonly RegexNode[], program: Instruction[]): void {
  const jumps: { kind: 'jump'; to: number }[] = [];
  nodes.forEach((node, index) => {
    if (index === nodes.length - 1) {
      compile(node, program);
      return;
    }
    const split: Extract<Instruction, { kind: 'split' }> = { kind: 'split', first: 0, second: 0 };
    program.push(split);
    split.first = program.length;
    compile(node, program);
    const jump: { kind: 'jump'; to: number } = { kind: 'jump', to: 0 };
    program.push(jump);
    jumps.push(jump);
    split.second = program.length;
  });
  for (const jump of jumps) jump.to = program.length;
}

function compileRepeat(node: Extract<RegexNode, { kind: 'repeat' }>, program: Instruction[]): void {
  const { least, most, greedy } = node;
  for (let count = 0; count < least; count += 1) compile(node.node, program);
  const skips: Extract<Instruction, { kind: 'split' }>[] = [];
  const skip = () => {
    const split: Extract<Instruction, { kind: 'split' }> = { kind: 'split', first: 0, second: 0 };
    program.push(split);
    skips.push(split);
    if (greedy) split.first = program.length;
    else split.second = program.length;
    return split;
  };
  if (most === Number.POSITIVE_INFINITY) {
    skip();
    const body = program.length;
    compile(node.node, program);
    const loop: Extract<Instruction, { kind: 'split' }> = { kind: 'split', first: body, second: body };
    program.push(loop);
    if (greedy) loop.second = program.length;
    else loop.first = program.length;
  } else {
    for (let count = least; count < most; count += 1) {
      skip();
      compile(node.node, program);
    }
  }
  for (const split of skips) {
    if (greedy) split.second = program.length;
    else split.first = program.length;
  }
}

function findMatch(
  program: readonly Instruction[],
  input: readonly number[],
  from: number,
): RegexMatch | undefined {
  let threads: Thread[] = [];
  let found: RegexMatch | undefined;
  for (let position = from; position <= input.length; position += 1) {
    const seen = new Uint8Array(program.length);
    const current: Thread[] = [];
    for (const thread of threads) follow(program, input, position, thread, seen, current);
    if (found === undefined) follow(program, input, position, { at: 0, start: position }, seen, current);
    if (current.length === 0 && found !== undefined) break;
    threads = [];
    for (const { at, start } of current) {
      const instruction = program[at]!;
      if (instruction.kind === 'match') {
        found = [start, position];
        break;
      }
      if (instruction.kind === 'character' && position < input.length && instruction.test(input[position]!)) {
        threads.push({ at: at + 1, start });
      }
    }
    if (threads.length === 0 && found !== undefined) break;
  }
  return found;
}

/** Adds the instructions that consume something and are reachable from a thread, best first. */
function follow(
  program: readonly Instruction[],
  input: readonly number[],
  position: number,
  { at, start }: Thread,
  seen: Uint8Array,
  into: Thread[],
): void {
  const pending = [at];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen[next]) continue;
    seen[next] = 1;
    const instruction = program[next]!;
    if (instruction.kind === 'jump') pending.push(instruction.to);
    else if (instruction.kind === 'split') pending.push(instruction.second, instruction.first);
    else if (instruction.kind === 'assertion') {
      if (holds(instruction.assertion, input, position)) pending.push(next + 1);
    } else into.push({ at: next, start });
  }
}

function holds(assertion: RegexAssertion, input: readonly number[], position: number): boolean {
  const before = input[position - 1];
  const after = input[position];
  if (assertion === 'textStart') return before === undefined;
  if (assertion === 'textEnd') return after === undefined;
  if (assertion === 'lineStart') return before === undefined || before === 10;
  if (assertion === 'lineEnd') return after === undefined || after === 10;
  return (isWord(before) !== isWord(after)) === (assertion === 'wordEdge');
}

function isWord(codePoint: number | undefined): boolean {
  return codePoint !== undefined && codePoint < 128 && /\w/.test(String.fromCharCode(codePoint));
}
