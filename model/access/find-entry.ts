import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import { findUntrustedIssuer } from '../../authentication/identify/find-untrusted-issuer.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Person } from './person.ts';

/** The entry of a cluster's document that answers for somebody, if any does. */
export function findEntry(
  { claims }: Person,
  { configuration }: CompiledCluster,
): JWTAuthenticator | undefined {
  const url = findUntrustedIssuer(Object.entries(claims));
  return configuration.jwt?.find(({ issuer }) => issuer?.url !== undefined && issuer.url === url);
}
