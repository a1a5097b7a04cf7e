import type { FieldError } from '../../authentication/field-error.ts';
import type { Refusal } from '../../authentication/refusals/refusal.ts';

const helps: Readonly<Partial<Record<FieldError['rule'] | Refusal['rule'], string>>> = {
  'authenticator-limit':
    'Let several organisations share one issuer, spread them over more clusters, or let the API servers ask a webhook: docs/how-to/deliver-through-a-webhook.md.',
  'own-issuer': 'Leave the issuer out, or correct --service-account-issuer.',
  'duplicate-issuer': 'Merge the entries into one whose rules tell the organisations apart.',
  'egress-selector': 'Name a type that --egress-selector names, or leave the field out.',
  'internal-host': 'Correct the host, or say with --internal that private hosts are meant.',
};
const unchangeable =
  'Leave `anonymous` as the API server was started with it: it cannot change while it runs, and it excludes the flag --anonymous-auth.';

/**
 * The way out for a file that belongs to no environment, where that of the rule speaks of one: undefined where what
 * the rule says fits.
 */
export function helpOutside(fault: FieldError | Refusal): string | undefined {
  if (fault.rule === 'anonymous' && 'type' in fault && fault.type === 'Forbidden')
    return fault.detail.includes('feature gate') ? undefined : unchangeable;
  return helps[fault.rule];
}
