/** The providers that are known, in the order in which help lists them; `generic` is every other one. */
export const providerIds = [
  'keycloak',
  'entra-id',
  'okta',
  'google',
  'github-actions',
  'gitlab',
  'dex',
  'eks',
  'gke',
  'aks',
  'generic',
] as const;

/** What a provider is called in a flag. */
export type ProviderId = (typeof providerIds)[number];
