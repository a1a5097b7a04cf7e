import type { Rule } from '../../model/rules/rule.ts';
import { describeRuleStatus } from './describe-rule-status.ts';
import { printException } from './print-exception.ts';
import { wrapText } from './wrap-text.ts';

/** The page of one rule, without a heading: for the terminal as it stands, and for the reference as Markdown. */
export function printRule(rule: Rule): string {
  const { title, reason, source, fix, bad, good } = rule;
  return [
    `${title}.`,
    wrapText(describeRuleStatus(rule)),
    wrapText(`Why: ${reason}`),
    wrapText(`Source: ${source.join('; ')}.`),
    wrapText(`What to do: ${fix}`),
    'Refused:',
    indent(bad),
    'Accepted:',
    indent(good),
    ...(rule.exceptable ? ['An exception, in the object that it is for:', indent(printException(rule))] : []),
  ].join('\n\n');
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ');
}
