import type { PrefixedClaimOrExpression } from '../configuration.ts';

/** Whether upstream refuses the form of a mapping for a user name or groups, so that it never gives any name. */
export function isMalformedMapping(mapping: PrefixedClaimOrExpression | null | undefined): boolean {
  const { claim = '', prefix, expression = '' } = mapping ?? {};
  if (claim !== '') return expression !== '' || prefix == null;
  return expression !== '' && prefix != null;
}
