import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import type { Draft } from './draft.ts';

/** Which flag of `trustplane issuer add` mends what a rule refuses: the files to change are not there. */
const flags: Partial<Record<Diagnostic['rule'], string>> = {
  'internal-host': 'If the issuer is inside your own network, say so with --internal.',
  'certificate-authority-missing': 'Give its CA with --ca FILE.',
  'mutable-claim': 'Leave out --username-claim.',
  'unverified-email': 'Leave out --username-claim.',
  'shared-audience': 'Leave out --audience, so that each cluster has its own.',
  'generic-audience': 'Choose another --audience.',
};

/** The flags that would mend what some rules refuse of a draft, as sentences. */
export function hintFlags(errors: readonly Diagnostic[], draft: Draft): string {
  const hints = errors.flatMap(({ rule }) =>
    rule === 'webhook-expression' ? hintAtExpressions(draft) : (flags[rule] ?? []),
  );
  return [...new Set(hints)].map((hint) => ` ${hint}`).join('');
}

function hintAtExpressions({ rules }: Draft): string {
  const without = [...new Set(rules.flatMap((rule) => ('without' in rule ? rule.without : [])))];
  return `Choose with --clusters those whose API servers read a file, or leave the expressions out with --without-expressions. What that means: ${without.join(' ')}`;
}
