import type { Outcome } from './outcome.ts';

/** One flag of a command, as data: for parsing, for help and for completion. */
export interface Flag {
  name: string;
  short?: string;
  /** What the value is called in help; absent for a switch. */
  value?: string;
  summary: string;
  /** The values to choose from. */
  choices?: readonly string[];
  /** May be given several times; its value is then a list. */
  multiple?: boolean;
}

/** What a command may know of the world around it. */
export interface World {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout and stderr are terminals. */
  terminal: { stdout: boolean; stderr: boolean };
  /** All of stdin. */
  readStdin(): Buffer;
  /** Asks on the terminal and waits for the line that is typed; absent where nobody sits there to answer. */
  ask?: ((question: string) => string) | undefined;
  /**
   * Writes texts to stdout at once, one behind the other, for a command that reports while it runs; all else is printed
   * when it is complete.
   */
  print(...texts: readonly string[]): void;
  /** Ends when the user asks for it (Ctrl-C, TERM). What a command started by then it takes down itself. */
  stopped: AbortSignal;
  /** Today, as YYYY-MM-DD. */
  today: string;
}

/** The parsed arguments of a command. */
export interface Arguments {
  positionals: readonly string[];
  flags: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** A command of the CLI. */
export interface Command {
  name: string;
  /** What follows the name in help. */
  usage: string;
  summary: string;
  /** More lines for `help COMMAND`. */
  description?: string;
  flags: readonly Flag[];
  /** How many positional arguments there may be. */
  positionals: {
    min: number;
    max: number;
    complete?: 'folder' | 'file' | 'kind' | 'rule' | 'shell';
    /** What the first may be, where it says what to do. */
    actions?: readonly { value: string; description: string }[];
  };
  /** What to do about a flag that the command does not have, where it is known whose it is. */
  explainFlag?(flag: string): string | undefined;
  /** Not listed in help. */
  hidden?: boolean;
  /** Takes its arguments as they are: nothing is parsed. */
  raw?: boolean;
  run(args: Arguments, world: World): Outcome | Promise<Outcome>;
}
