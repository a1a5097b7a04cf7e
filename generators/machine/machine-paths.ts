import type { Delivery } from '../../model/generated/kinds.ts';

/** Where the file for a cluster's machines is rendered, by the types of delivery that have one. */
export const machinePaths: Readonly<Partial<Record<Delivery['type'], string>>> = {
  Talos: 'machine/kube-authentication-config.yaml',
  KubeOne: 'machine/authentication-configuration.yaml',
};
