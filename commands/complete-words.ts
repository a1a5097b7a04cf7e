import { kinds } from '../model/kind.ts';
import { rules } from '../model/rules/rules.ts';
import type { Command, Flag } from './command.ts';
import { shells } from './completion/shells.ts';
import { summarizeKind } from './report/summarize-kind.ts';

/** What a shell is to do besides offering the candidates, in the numbers of Cobra's protocol. */
const directives = { files: 0, nothing: 4, folders: 16 } as const;

/** A word that fits, and what it is. */
interface Candidate {
  value: string;
  description?: string;
}

/** The answer to a shell. */
interface Completion {
  candidates: readonly Candidate[];
  directive: (typeof directives)[keyof typeof directives];
}

/** What completion asks of the disk: names in an environment. */
export interface EnvironmentNames {
  destinations: readonly string[];
  /** What can be left out, such as `issuer/operators`. */
  omissible: readonly string[];
}
type ListNames = (folder: string) => EnvironmentNames;

const help: Candidate = { value: 'help', description: 'Show how a command is called' };

/** What fits in place of the last of the words that follow the program's name. */
export function completeWords(
  words: readonly string[],
  commands: readonly Command[],
  listNames: ListNames,
): Completion {
  const visible = commands.filter(({ hidden }) => hidden !== true);
  const last = words.at(-1) ?? '';
  const names = visible.map(({ name, summary }) => ({ value: name, description: summary }));
  if (words.length <= 1) return offer([...names, help], last);
  if (words[0] === 'help') return offer(words.length === 2 ? names : [], last);
  const command = visible.find(({ name }) => name === words[0]);
  if (command === undefined) return offer([], last);
  return completeArguments(command, words.slice(1, -1), last, listNames);
}

function completeArguments(
  command: Command,
  before: readonly string[],
  last: string,
  listNames: ListNames,
): Completion {
  const { positionals, used, pending, ended } = readArguments(command, before);
  const values = (flag: Flag, start: string) =>
    completeValue(flag, start, () => listNames(positionals[0] ?? '.'));
  if (pending !== undefined) return values(pending, last);
  if (!ended && last.startsWith('-')) {
    const [, name, start] = /^--([^=]+)=(.*)$/s.exec(last) ?? [];
    const flag = command.flags.find((candidate) => candidate.name === name);
    if (flag?.value !== undefined) return values(flag, start!);
    const flags: readonly Flag[] = [
      ...command.flags,
      { name: 'help', summary: 'Show how the command is called' },
    ];
    return offer(
      flags
        .filter((candidate) => candidate.multiple || !used.has(candidate.name))
        .map((candidate) => ({ value: `--${candidate.name}`, description: candidate.summary })),
      last,
    );
  }
  if (positionals.length >= command.positionals.max) return offer([], last);
  if (positionals.length === 0 && command.positionals.actions !== undefined)
    return offer(command.positionals.actions, last);
  switch (command.positionals.complete) {
    case 'folder':
      return { candidates: [], directive: directives.folders };
    case 'file':
      return { candidates: [], directive: directives.files };
    case 'kind':
      return offer(
        kinds.map((kind) => ({ value: kind, description: summarizeKind(kind) })),
        last,
      );
    case 'rule':
      return offer(
        rules.map(({ id, title }) => ({ value: id, description: title })),
        last,
      );
    case 'shell':
      return offer(
        shells.map((value) => ({ value })),
        last,
      );
    default:
      return offer([], last);
  }
}

/** What the words before the one in question are: positionals, flags, and a flag that still waits for its value. */
function readArguments({ flags }: Command, words: readonly string[]) {
  const positionals: string[] = [];
  const used = new Set<string>();
  let pending: Flag | undefined;
  let ended = false;
  for (const word of words) {
    if (pending !== undefined) pending = undefined;
    else if (ended || !word.startsWith('-') || word === '-') positionals.push(word);
    else if (word === '--') ended = true;
    else {
      const flag = flags.find(
        ({ name, short }) => word === `-${short}` || word.split('=')[0] === `--${name}`,
      );
      if (flag === undefined) continue;
      used.add(flag.name);
      if (flag.value !== undefined && !word.includes('=')) pending = flag;
    }
  }
  return { positionals, used, pending, ended };
}

function completeValue(flag: Flag, start: string, listNames: () => EnvironmentNames): Completion {
  if (flag.choices !== undefined)
    return offer(
      flag.choices.map((value) => ({ value })),
      start,
    );
  const named =
    flag.name === 'destination' ? 'destinations' : flag.name === 'without' ? 'omissible' : undefined;
  if (named !== undefined)
    return offer(
      listNames()[named].map((value) => ({ value })),
      start,
    );
  if (flag.value === 'DIR') return { candidates: [], directive: directives.folders };
  if (flag.value === 'FILE') return { candidates: [], directive: directives.files };
  return offer([], start);
}

function offer(candidates: readonly Candidate[], start: string): Completion {
  return {
    candidates: candidates.filter(({ value }) => value.startsWith(start)),
    directive: directives.nothing,
  };
}
