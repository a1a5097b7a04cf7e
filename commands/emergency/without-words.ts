import type { LeftOut } from '../../model/generated/kinds.ts';

/** What `--without` calls each kind; the first is the one that is offered. */
export const withoutWords: Readonly<Record<LeftOut['kind'], readonly [string, ...string[]]>> = {
  Issuer: ['issuer'],
  Organization: ['organization', 'organisation'],
  IssuerClass: ['issuerclass', 'issuer-class'],
  ServiceAccountTrust: ['trust', 'serviceaccounttrust', 'service-account-trust'],
};
