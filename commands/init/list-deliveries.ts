import { deliveryTypes } from '../../model/delivery-types.ts';
import type { ClusterSpec, Delivery } from '../../model/generated/kinds.ts';
import { platforms } from '../../model/platforms.ts';

/**
 * The ways to deliver to a cluster of a platform that need no other cluster: the platform's own first, then what every
 * platform can have.
 */
export function listDeliveries(platform: ClusterSpec['platform']): Delivery['type'][] {
  const { noNodeFile, liftedBy } = platforms[platform];
  const types = (Object.keys(deliveryTypes) as Delivery['type'][]).filter((type) => {
    const { platforms: fitting, elsewhere, webhook } = deliveryTypes[type];
    if (elsewhere) return false;
    return fitting?.includes(platform) ?? (webhook || noNodeFile === undefined || liftedBy !== undefined);
  });
  const isOwn = (type: Delivery['type']) => deliveryTypes[type].platforms !== undefined;
  return types.sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}
