/**
 * The first minor of Kubernetes 1 that has each version of the kind, each field (in every version of the kind at
 * once; a list is written `[]`), and each change of what the validation says. Below 30 nothing is promised.
 */
export const fieldsByVersion = {
  apiVersions: {
    'apiserver.config.k8s.io/v1alpha1': 29,
    'apiserver.config.k8s.io/v1beta1': 30,
    'apiserver.config.k8s.io/v1': 34,
  },
  fields: {
    anonymous: 31,
    jwt: 29,
    'jwt[].issuer.discoveryURL': 30,
    'jwt[].issuer.audienceMatchPolicy': 30,
    'jwt[].issuer.egressSelectorType': 34,
  },
  /** Gate AnonymousAuthConfigurableEndpoints on by default; 1.31 knows the field and refuses it. */
  anonymousByDefault: 32,
  /** Extra keys below k8s.io and kubernetes.io are refused. */
  reservedExtraKeys: 32,
  /** Details that only repeat the type are gone, and values other than strings are printed as JSON. */
  terseMessages: 34,
  /** Built for Go 1.26, whose `net/url` takes one colon in a host and no more. */
  strictColons: 36,
} as const;
