import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArguments } from '../../commands/parse-arguments.ts';
import { validate } from '../../commands/validate.ts';
import type { RuleId } from '../../model/rules/rules.ts';
import { testWorld } from '../commands/test-world.ts';

/**
 * The rules that `trustplane validate` finds broken in a fixture. Its first line may give flags:
 * `# validate: --kubernetes 1.34`.
 */
export async function judgeFixture(path: string): Promise<RuleId[]> {
  const line = /^# validate: (.*)\n/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  const flags = line.split(' ').filter((word) => word !== '');
  const world = testWorld(dirname(path));
  const { stdout } = await validate.run(parseArguments(validate, [path, '-o', 'json', ...flags]), world);
  const { diagnostics } = JSON.parse(stdout!) as { diagnostics: { rule: RuleId }[] };
  return diagnostics.map(({ rule }) => rule);
}
