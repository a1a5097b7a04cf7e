import type { ClusterSpec, Delivery } from './generated/kinds.ts';

/** What a way of delivery takes. */
export interface DeliveryType {
  /** The field of `delivery` that is this type's own. */
  block: Exclude<keyof Delivery, 'type' | 'in'>;
  /** Whether the control plane is run from elsewhere, so that `delivery.in` says where its objects are applied. */
  elsewhere: boolean;
  /** The platforms that have it; absent where `platforms` says which do not. */
  platforms?: readonly ClusterSpec['platform'][];
}

/** The ways in which a document reaches API servers. */
export const deliveryTypes: Readonly<Record<Delivery['type'], DeliveryType>> = {
  NodeFile: { block: 'nodeFile', elsewhere: false },
  K0rdent: { block: 'k0rdent', elsewhere: true, platforms: ['k0rdent'] },
};
