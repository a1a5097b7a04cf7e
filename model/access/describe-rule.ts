import type { JWTAuthenticator } from '../../authentication/configuration.ts';

type Rule = NonNullable<JWTAuthenticator['claimValidationRules']>[number];

/** What a rule asks for: `org is "acme"`, or its expression. */
export function describeRule({ claim, requiredValue, expression }: Rule): string {
  return claim ? `${claim} is ${JSON.stringify(requiredValue ?? '')}` : (expression ?? '');
}
