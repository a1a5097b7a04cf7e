import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import { describeMapping } from './describe-mapping.ts';

/** Who comes in by an issuer: for one that begins or ends to be trusted. */
export function describeNewIssuer(authenticator: JWTAuthenticator): string {
  return `users ${describeMapping(authenticator, 'username')}, groups ${describeMapping(authenticator, 'groups')}`;
}
