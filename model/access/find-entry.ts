import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Person } from './person.ts';

/** The entry of a cluster's document that answers for somebody, if any does. */
export function findEntry(
  { claims }: Person,
  { configuration }: CompiledCluster,
): JWTAuthenticator | undefined {
  return configuration.jwt?.find(({ issuer }) => issuer?.url === claims.iss);
}
