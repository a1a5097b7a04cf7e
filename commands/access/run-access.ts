import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Arguments, World } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { diffAccess } from './diff-access.ts';
import { showAccess } from './show-access.ts';

/** Flags that mean something for `trustplane access diff` only. */
const ofDiff = ['against', 'fail-on'];

/** `trustplane access` and `trustplane access diff`. */
export async function runAccess(args: Arguments, world: World): Promise<Outcome> {
  const { positionals, flags } = args;
  const [first, second] = positionals;
  if (first === 'diff') return diffAccess(second ?? '.', args, world);
  if (second !== undefined)
    throw new UsageError(
      `"${second}" is one argument too many. Did you mean \`trustplane access diff ${second}\`?`,
    );
  const stray = ofDiff.find((name) => flags[name] !== undefined);
  if (stray !== undefined)
    throw new UsageError(
      `--${stray} belongs to \`trustplane access diff\`. Write: trustplane access diff ${first ?? '.'} --against REVISION.`,
    );
  if (flags.output === 'trailer')
    throw new UsageError('The format trailer is for `trustplane access diff`: it sums up a change.');
  if (first !== undefined && !existsSync(resolve(world.cwd, first)) && /^d[a-z]{1,3}f*$/.test(first))
    throw new UsageError(`There is no folder ${first}. Did you mean \`trustplane access diff\`?`);
  return showAccess(first ?? '.', args, world);
}
