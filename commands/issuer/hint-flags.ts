import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';

/** Which flag of `trustplane issuer add` mends what a rule refuses: the files to change are not there. */
const flags: Partial<Record<Diagnostic['rule'], string>> = {
  'internal-host': 'If the issuer is inside your own network, say so with --internal.',
  'certificate-authority-missing': 'Give its CA with --ca FILE.',
  'mutable-claim': 'Leave out --username-claim.',
  'unverified-email': 'Leave out --username-claim.',
  'shared-audience': 'Leave out --audience, so that each cluster has its own.',
  'generic-audience': 'Choose another --audience.',
  'webhook-expression':
    'Choose with --clusters those whose API servers read a file; for a webhook write the Issuer by hand.',
};

/** The flags that would mend some errors, as sentences. */
export function hintFlags(errors: readonly Diagnostic[]): string {
  return [...new Set(errors.flatMap(({ rule }) => flags[rule] ?? []))].map((hint) => ` ${hint}`).join('');
}
