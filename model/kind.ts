/** The group and version of every kind of Trustplane's. */
export const apiVersion = 'trustplane.dev/v1alpha1';

/** The group alone. */
export const group = 'trustplane.dev';

/** The group and version of the one kind of somebody else's that is read as it is. */
export const k0rdentVersion = 'k0rdent.mirantis.com/v1beta1';

/** The kinds in the order in which documentation lists them, each with the `$id` of its schema. */
export const schemaOfKind = {
  Cluster: 'cluster.json',
  Issuer: 'issuer.json',
  IssuerClass: 'issuer-class.json',
  Organization: 'organization.json',
  ServiceAccountTrust: 'service-account-trust.json',
  TokenCase: 'token-case.json',
  Emergency: 'emergency.json',
  Destination: 'destination.json',
  EnvironmentCheck: 'environment-check.json',
  ClusterAuthentication: 'cluster-authentication.json',
} as const;

/** A kind of the group `trustplane.dev`, or k0rdent's one that is read as it is. */
export type Kind = keyof typeof schemaOfKind;

/** Every kind's name. */
export const kinds = Object.keys(schemaOfKind) as Kind[];

/** Whether a text is the name of one of the kinds. */
export function isKind(name: string): name is Kind {
  return Object.hasOwn(schemaOfKind, name);
}
