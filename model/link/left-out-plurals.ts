import type { LeftOut } from '../generated/kinds.ts';

/** The kinds that an Emergency can leave out, and what several of each are called. */
export const leftOutPlurals: Readonly<Record<LeftOut['kind'], string>> = {
  Issuer: 'issuers',
  IssuerClass: 'issuer classes',
  Organization: 'organisations',
  ServiceAccountTrust: 'trusts of service accounts',
};
