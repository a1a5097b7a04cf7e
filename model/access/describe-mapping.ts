import type { JWTAuthenticator } from '../../authentication/configuration.ts';

type Mapping = { claim?: string; prefix?: string; expression?: string } | undefined;

/** What a mapping makes, in the words of the document: `"acme:<email>"`, or the expression. */
export function describeMapping(
  authenticator: JWTAuthenticator,
  field: 'username' | 'groups' | 'uid',
): string {
  const mapping: Mapping = authenticator.claimMappings?.[field];
  if (mapping?.expression) return `made by ${mapping.expression}`;
  if (!mapping?.claim) return 'none';
  const claim = field === 'groups' ? `<each of ${mapping.claim}>` : `<${mapping.claim}>`;
  return JSON.stringify(`${mapping.prefix ?? ''}${claim}`);
}
