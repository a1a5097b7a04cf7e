import { nameObject } from '../../generators/open-id-connect/name-object.ts';
import { asksWebhook } from '../../model/asks-webhook.ts';
import { resolveOpenIDConnectSettings } from '../../model/open-id-connect-settings.ts';
import type { Target } from '../target.ts';

/**
 * What there is to delete by hand where a webhook is asked: it trusts an issuer until its object is gone, and applying
 * what is left does not delete anything. A line for each cluster.
 */
export function adviseDeletion(targets: readonly Target[]): string[] {
  return targets.flatMap(({ name, compiled: { cluster, bound, issuers } }) => {
    if (!asksWebhook(cluster)) return [];
    const settings = resolveOpenIDConnectSettings(cluster);
    const gone = bound.filter((issuer) => !issuers.includes(issuer));
    if (gone.length === 0) return [];
    const names = gone.map((issuer) => nameObject(issuer, settings)).join(' ');
    return [
      `In ${name} an issuer is trusted until its object is gone. Flux deletes it; elsewhere: kubectl delete openidconnects ${names}`,
    ];
  });
}
