import { authenticatorLimit } from '../authentication/authenticator-limit.ts';
import type { ClusterSpec, Delivery } from './generated/kinds.ts';

/** What a way of delivery takes. */
export interface DeliveryType {
  /** The field of `delivery` that is this type's own. */
  block: Exclude<keyof Delivery, 'type' | 'in'>;
  /** Whether the control plane is run from elsewhere, so that `delivery.in` says where its objects are applied. */
  elsewhere: boolean;
  /** The platforms that have it; absent where `platforms` says which do not. */
  platforms?: readonly ClusterSpec['platform'][];
  /** The apiVersion that is written whatever the API servers know; absent where they decide. */
  apiVersion?: 'apiserver.config.k8s.io/v1beta1';
  /** How many issuers a cluster can have. */
  authenticatorLimit: number;
  /** Whether the API servers ask a webhook, which reads objects in the cluster, and read no document themselves. */
  webhook?: true;
  /** The first version of the distribution's tool that can do it, where it is one of the distribution's own features. */
  since?: readonly [major: number, minor: number];
}

/** The ways in which a document reaches API servers. */
export const deliveryTypes: Readonly<Record<Delivery['type'], DeliveryType>> = {
  NodeFile: { block: 'nodeFile', elsewhere: false, authenticatorLimit },
  K0rdent: { block: 'k0rdent', elsewhere: true, platforms: ['k0rdent'], authenticatorLimit },
  // Gardener's admission decodes v1alpha1 and v1beta1, and writes v1beta1 for the API server itself.
  Gardener: {
    block: 'gardener',
    elsewhere: true,
    platforms: ['gardener'],
    apiVersion: 'apiserver.config.k8s.io/v1beta1',
    authenticatorLimit,
  },
  OpenIDConnect: {
    block: 'openIDConnect',
    elsewhere: false,
    authenticatorLimit: Number.POSITIVE_INFINITY,
    webhook: true,
  },
  // Whatever the document says, Talos writes v1beta1 into the file.
  Talos: {
    block: 'talos',
    elsewhere: false,
    platforms: ['talos'],
    apiVersion: 'apiserver.config.k8s.io/v1beta1',
    authenticatorLimit,
    since: [1, 14],
  },
  KubeOne: { block: 'kubeone', elsewhere: false, platforms: ['kubeone'], authenticatorLimit, since: [1, 15] },
};
