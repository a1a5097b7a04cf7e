import type { Rule } from '../../model/rules/rule.ts';
import { wrapText } from './wrap-text.ts';

/** The page of one rule, without a heading: for the terminal as it stands, and for the reference as Markdown. */
export function printRule(rule: Rule): string {
  const { title, reason, fix, bad, good } = rule;
  return [
    `${title}.`,
    wrapText(describeStatus(rule)),
    wrapText(`Why: ${reason}`),
    wrapText(`What to do: ${fix}`),
    'Refused:',
    indent(bad),
    'Accepted:',
    indent(good),
    ...(rule.exceptable ? ['An exception, in the object that it is for:', indent(printException(rule))] : []),
  ].join('\n\n');
}

function describeStatus({ severity, origin, exceptable, clock }: Rule): string {
  const whose = origin === 'upstream' ? "kube-apiserver's own rule" : "Trustplane's own rule";
  const exception = exceptable ? '`spec.exceptions` can except it' : 'it cannot be excepted';
  const date = clock
    ? ' It depends on the date: it fails `trustplane check`, and is a warning in `trustplane render`.'
    : '';
  return `${severity === 'error' ? 'Error' : 'Warning'}; ${whose}; ${exception}.${date}`;
}

function printException({ id }: Rule): string {
  return `spec:\n  exceptions:\n  - rule: ${id}\n    reason: why the rule need not hold here\n    expires: 2027-06-30\n`;
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ');
}
