import type { Issuer } from '../../authentication/configuration.ts';

/** What a CA is put in: every issuer, whatever it says itself (as kcm does), or those without one. */
export type InjectionMode = 'compatible' | 'strict';

/** An issuer with the CA of a `caSecret`; an empty CA changes nothing. */
export function injectAuthority(issuer: Issuer, certificateAuthority: string, mode: InjectionMode): Issuer {
  if (certificateAuthority === '') return issuer;
  if (mode === 'strict' && (issuer.certificateAuthority ?? '') !== '') return issuer;
  return { ...issuer, certificateAuthority };
}
