import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { AccessPattern } from './access-pattern.ts';
import { describePattern } from './describe-pattern.ts';

/** What the user names, or the groups, of everybody look like whom a cluster's issuers can let in. */
export function listPatterns(
  { issuers, minor }: Pick<CompiledCluster, 'issuers' | 'minor'>,
  kind: 'User' | 'Group',
): AccessPattern[] {
  const field = kind === 'User' ? 'username' : 'groups';
  return issuers.flatMap(({ authenticator }) => describePattern(authenticator, field, minor) ?? []);
}
