import type { JWTAuthenticator } from '../configuration.ts';
import { isMalformedMapping } from './is-malformed-mapping.ts';
import type { Refusal } from './refusal.ts';

const ofHosts = new Set<Refusal['rule']>(['internal-host', 'certificate-authority-missing']);
const ofNames = new Set<Refusal['rule']>(['system-identity', 'empty-prefix']);

/**
 * Refusals without those that only follow from something worse at the same place, which is reported in any case: one
 * cause, one finding. An issuer that has to go needs no CA; and which names a mapping gives says nothing where the API
 * server refuses its form, or where it never gives one.
 */
export function withoutSequels(
  refusals: readonly Refusal[],
  { issuer, claimMappings }: JWTAuthenticator,
  disallowedIssuers: readonly string[],
): Refusal[] {
  const isOwn =
    disallowedIssuers.includes(issuer?.url ?? '') ||
    refusals.some(({ rule }) => rule === 'own-issuer-lookalike');
  const unusable = (['username', 'groups'] as const).filter(
    (field) =>
      isMalformedMapping(claimMappings?.[field]) ||
      refusals.some(({ rule, path }) => rule === 'expression-type' && path[1] === field),
  );
  return refusals.filter(
    ({ rule, path }) =>
      !(isOwn && ofHosts.has(rule)) &&
      !(ofNames.has(rule) && path[0] === 'claimMappings' && unusable.some((field) => field === path[1])),
  );
}
