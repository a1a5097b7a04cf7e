import { fillProvider } from '../../model/providers/fill-provider.ts';
import type { ExpressionRule, Provider, ProviderRule } from '../../model/providers/provider.ts';
import { choosePins } from './choose-pins.ts';
import type { Draft } from './draft.ts';
import type { IssuerRequest } from './issuer-request.ts';

/**
 * What a provider proposes, with what was asked for instead.
 *
 * @param authorityFile the CA, relative to the Issuer's file
 * @throws UsageError where it has to be said whose tokens are meant
 */
export function draftIssuer(
  provider: Provider,
  request: IssuerRequest,
  authorityFile: (name: string) => string | undefined,
): Draft {
  const { url, labels, audiences, internal, usernameClaim, groupsClaim } = request;
  const filled = fillProvider(provider, url, choosePins(provider, request));
  const name = request.name ?? filled.name;
  const username =
    usernameClaim === undefined || usernameClaim === provider.username.claim
      ? provider.username
      : {
          claim: usernameClaim,
          why: 'As asked for. See that the issuer never gives its value to somebody else.',
        };
  const groups =
    groupsClaim === undefined || groupsClaim === provider.groups?.claim
      ? provider.groups
      : { claim: groupsClaim, why: 'As asked for.' };
  const claims = { ...filled.claims };
  claims[username.claim] ??= 'ann';
  if (groups !== undefined) claims[groups.claim] ??= ['admins'];
  const isLeftOut = (rule: ProviderRule): rule is ExpressionRule =>
    request.withoutExpressions && 'expression' in rule;
  return {
    ...{ provider, name, url, labels, audiences, internal, username, groups, claims },
    rules: filled.rules.filter((rule) => !isLeftOut(rule)),
    leftOut: filled.rules.filter(isLeftOut),
    authorityFile: authorityFile(name),
  };
}
