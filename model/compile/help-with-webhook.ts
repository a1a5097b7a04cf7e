import type { Finding } from '../diagnostics/finding.ts';

/** A rule in CEL, wherever advice names one that asks for a text. */
const rule = /claims\.\??(\w+)(?:\.orValue\(""\))? (?:==|in) \[?("[^"]*")\]?/;

const helps: Readonly<Partial<Record<Finding['rule'], string>>> = {
  'system-identity':
    'Use a prefix of your own: the webhook lets no user through whose name begins with "system:", and leaves such groups out.',
  'unverified-email':
    'Use an identifier such as sub: the webhook compares claims with texts alone, and email_verified is none.',
};

/** The same finding with a way out that the webhook knows, where that of an API server is an expression. */
export function helpWithWebhook(finding: Finding): Finding {
  const help = helps[finding.rule] ?? finding.help?.replace(rule, '{claim: $1, requiredValue: $2}');
  return help === undefined ? finding : { ...finding, help };
}
