import { asksWebhook } from '../asks-webhook.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';

/**
 * Whether nobody is ever called so at a cluster, whatever the claims: gardener/oidc-webhook-authenticator lets no user
 * through whose name begins with `system:`, and leaves such groups out.
 */
export function isWithheld(name: string, { cluster }: Pick<CompiledCluster, 'cluster'>): boolean {
  return name.startsWith('system:') && asksWebhook(cluster);
}
