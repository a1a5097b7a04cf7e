import { parseArgs } from 'node:util';
import { suggestName } from '../model/diagnostics/suggest-name.ts';
import type { Arguments, Command } from './command.ts';
import { UsageError } from './usage-error.ts';

/**
 * The arguments of a command by its own declaration.
 *
 * @throws UsageError for a flag that it does not have, a value that is not among the choices, too few or too many
 */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const options = Object.fromEntries(
    command.flags.map((flag) => [
      flag.name,
      {
        type: flag.value === undefined ? 'boolean' : 'string',
        ...(flag.short && { short: flag.short }),
        ...(flag.multiple && { multiple: true }),
      } as const,
    ]),
  );
  const see = `\`trustplane help ${command.name}\` shows how it is called.`;
  let parsed: Arguments;
  try {
    const { positionals, values, tokens } = parseArgs({
      tokens: true,
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    parsed = { positionals, flags: values as Arguments['flags'] };
    const single = new Set(command.flags.flatMap(({ name, multiple }) => (multiple ? [] : [name])));
    const given = tokens.flatMap((token) =>
      token.kind === 'option' && single.has(token.name) ? [token.name] : [],
    );
    const twice = given.find((name, index) => given.indexOf(name) !== index);
    if (twice !== undefined) throw new UsageError(`--${twice} is given twice. ${see}`);
    if (positionals.includes('')) throw new UsageError(`An argument is empty. ${see}`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${explain(error, command)} ${see}`);
  }
  for (const flag of command.flags) {
    for (const value of [parsed.flags[flag.name] ?? []].flat()) {
      if (value === '')
        throw new UsageError(`--${flag.name} is empty. Give it a value, or leave it out. ${see}`);
      if (flag.choices === undefined || typeof value !== 'string' || flag.choices.includes(value)) continue;
      const meant = suggestName(value, flag.choices);
      throw new UsageError(
        `--${flag.name} takes one of ${flag.choices.join(', ')}, not "${value}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
      );
    }
  }
  const { min, max } = command.positionals;
  if (parsed.positionals.length < min)
    throw new UsageError(`Usage: trustplane ${command.name} ${command.usage}. ${see}`);
  checkAction(command, parsed.positionals[0]);
  if (parsed.positionals.length > max)
    throw new UsageError(`"${parsed.positionals[max]}" is one argument too many. ${see}`);
  return parsed;
}

function checkAction({ name, positionals: { actions } }: Command, action: string | undefined): void {
  if (actions === undefined || action === undefined) return;
  const values = actions.map(({ value }) => value);
  if (values.includes(action)) return;
  const suggestion = suggestName(action, values);
  throw new UsageError(
    `There is no "trustplane ${name} ${action}".${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`} There is: ${values.join(', ')}.`,
  );
}

function explain(error: unknown, command: Command): string {
  const { code, message } = error as { code?: string; message: string };
  const unknown = /Unknown option '(-{1,2}[^']*)'/.exec(message)?.[1];
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || unknown === undefined)
    return message.split('. ')[0]!.replace(/\.?$/, '.');
  const elsewhere = command.explainFlag?.(unknown);
  if (elsewhere !== undefined) return elsewhere;
  const suggestion = suggestName(
    unknown,
    command.flags.map((flag) => `--${flag.name}`),
  );
  return `There is no flag ${unknown}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`;
}
