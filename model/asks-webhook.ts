import { deliveryTypes } from './delivery-types.ts';
import type { Manifest } from './manifest.ts';

/** Whether the API servers of a cluster ask a webhook about tokens, and read no document. */
export function asksWebhook({ document }: Manifest<'Cluster'>): boolean {
  return deliveryTypes[document.spec.delivery.type].webhook === true;
}
