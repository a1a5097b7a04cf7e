/** The group and version of every document that Trustplane reads. */
export const apiVersion = 'trustplane.dev/v1alpha1';

/** The group alone. */
export const group = 'trustplane.dev';

/** The kinds in the order in which documentation lists them, each with the `$id` of its schema. */
export const schemaOfKind = {
  Cluster: 'cluster.json',
  Issuer: 'issuer.json',
  IssuerClass: 'issuer-class.json',
  Organization: 'organization.json',
  TokenCase: 'token-case.json',
  Emergency: 'emergency.json',
  Destination: 'destination.json',
  EnvironmentCheck: 'environment-check.json',
} as const;

/** A kind of the group `trustplane.dev`. */
export type Kind = keyof typeof schemaOfKind;

/** Every kind's name. */
export const kinds = Object.keys(schemaOfKind) as Kind[];

/** Whether a text is the name of one of the kinds. */
export function isKind(name: string): name is Kind {
  return Object.hasOwn(schemaOfKind, name);
}
