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
  const leftOut = request.withoutExpressions ? filled.rules.filter(isExpression) : [];
  return {
    ...{ provider, name, url, labels, audiences, internal, username, groups, claims, leftOut },
    rules: filled.rules.filter((rule) => !leftOut.some((each) => each === rule)),
    authorityFile: authorityFile(name),
  };
}

function isExpression(rule: ProviderRule): rule is ExpressionRule {
  return 'expression' in rule;
}
