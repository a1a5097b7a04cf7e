import type { JWTAuthenticator } from '../configuration.ts';
import type { Authenticator } from './authenticator.ts';
import { PreparedExpression } from './prepared-expression.ts';

type Path = readonly (string | number)[];

/** Compiles the expressions of one entry of `jwt`; that the entry is valid is for the caller to know. */
export function prepareAuthenticator(
  configuration: JWTAuthenticator,
  index: number,
  minor: number,
): Authenticator {
  const path: Path = ['jwt', index];
  const mapping = (text: string | undefined, ...place: Path): PreparedExpression | undefined =>
    text
      ? new PreparedExpression(text, [...path, 'claimMappings', ...place], {
          minor,
          environment: 'claims',
          mustBeBool: false,
        })
      : undefined;
  const rules = (
    field: 'claimValidationRules' | 'userValidationRules',
    environment: 'claims' | 'user',
  ): Authenticator['claimRules'] =>
    (configuration[field] ?? []).flatMap((rule, at) => {
      if (!rule.expression) return [];
      const place = [...path, field, at, 'expression'];
      const options = { minor, environment, mustBeBool: true };
      return [
        { expression: new PreparedExpression(rule.expression, place, options), message: rule.message ?? '' },
      ];
    });
  const { username, groups, uid, extra } = configuration.claimMappings ?? {};
  const prepared = {
    username: mapping(username?.expression, 'username', 'expression'),
    groups: mapping(groups?.expression, 'groups', 'expression'),
    uid: mapping(uid?.expression, 'uid', 'expression'),
    extra: (extra ?? []).flatMap(({ key, valueExpression }, at) => {
      const expression = mapping(valueExpression, 'extra', at, 'valueExpression');
      return expression === undefined ? [] : [{ key: key ?? '', expression }];
    }),
    claimRules: rules('claimValidationRules', 'claims'),
  };
  const { username: name, groups: list, uid: id } = prepared;
  return {
    ...prepared,
    minor,
    index,
    configuration,
    issuerUrl: configuration.issuer?.url ?? '',
    audiences: configuration.issuer?.audiences ?? [],
    requiredClaims: (configuration.claimValidationRules ?? []).flatMap((rule, at) =>
      rule.claim
        ? [
            {
              claim: rule.claim,
              value: rule.requiredValue ?? '',
              path: [...path, 'claimValidationRules', at],
            },
          ]
        : [],
    ),
    userRules: rules('userValidationRules', 'user'),
    readsClaims:
      [name, list, id].some((each) => each !== undefined) ||
      prepared.extra.length + prepared.claimRules.length > 0,
  };
}
