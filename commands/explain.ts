import { suggestName } from '../model/diagnostics/suggest-name.ts';
import { findRule, rules } from '../model/rules/rules.ts';
import type { Arguments, Command } from './command.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { printRule } from './report/print-rule.ts';
import { rulesPage } from './report/rules-page.ts';
import { UsageError } from './usage-error.ts';

/** `trustplane explain`: why a rule is there, what to do, and an example of it. */
export const explain: Command = {
  name: 'explain',
  usage: '[RULE]',
  summary: 'Explain a rule by its id, or list all rules',
  positionals: { min: 0, max: 1, complete: 'rule' },
  flags: [],
  run: explainRule,
};

function explainRule({ positionals: [id] }: Arguments): Outcome {
  if (id === undefined) return { exitCode: exitCodes.done, stdout: listRules() };
  const rule = findRule(id);
  if (rule !== undefined)
    return {
      exitCode: exitCodes.done,
      stdout: `${rule.id}\n\n${printRule(rule)}\n\nOn the web page of all rules: ${rulesPage.web}#${rule.id}\n`,
    };
  const suggestion = suggestName(
    id,
    rules.map((candidate) => candidate.id),
  );
  throw new UsageError(
    `There is no rule "${id}".${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`} \`trustplane explain\` lists the rules.`,
  );
}

function listRules(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join('');
}
