import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';

/** A document with five expressions an authenticator, of the kinds that people write, no two of them equal. */
export function makeExpressions(authenticators: number, round: number): AuthenticationConfiguration {
  return {
    apiVersion: 'apiserver.config.k8s.io/v1beta1',
    kind: 'AuthenticationConfiguration',
    jwt: Array.from({ length: authenticators }, (_, index) => {
      const name = `org-${round}-${index}`;
      return {
        issuer: { url: `https://login.example.com/${name}`, audiences: ['kube'] },
        claimValidationRules: [
          {
            expression: `claims.hd == '${name}' && claims.?email_verified.orValue(false) == true`,
            message: 'only members with a verified address',
          },
          {
            expression: `claims.exp - claims.nbf <= ${86_400 + index + 1000 * round}`,
            message: 'a day at most',
          },
        ],
        claimMappings: {
          username: { expression: `'${name}:' + claims.email.lowerAscii()` },
          groups: {
            expression: `dyn(claims.roles.split(',')).filter(r, r.startsWith('${name}-')).map(r, '${name}:' + r)`,
          },
        },
        userValidationRules: [
          {
            expression: `!user.username.startsWith('system:') && user.groups.all(g, g.startsWith('${name}:'))`,
            message: 'no reserved names',
          },
        ],
      };
    }),
  };
}
