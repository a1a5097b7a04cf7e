import { decodeConfiguration } from '../../authentication/decode/decode-configuration.ts';
import { prepareAuthenticators } from '../../authentication/identify/prepare-authenticators.ts';
import { printTable } from './print-table.ts';

const configuration = `apiVersion: apiserver.config.k8s.io/v1beta1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: https://login.example.com, audiences: [kube]}
  claimMappings:
    username: {expression: "'login:' + claims.sub"}
    groups: {expression: "dyn(claims.?groups.orValue([])).map(g, 'login:' + g)"}
    uid: {claim: sub}
  claimValidationRules:
  - {expression: "claims.org == 'acme'", message: only people of acme}
  userValidationRules:
  - {expression: "!user.username.startsWith('system:')", message: reserved}
  - {expression: "user.groups.all(g, !g.startsWith('system:'))", message: reserved}
`;
const claims = {
  iss: 'https://login.example.com',
  aud: ['kube'],
  exp: 2_000_000_000,
  iat: 1_999_996_400,
  sub: '00u1a2b3c4d5',
  org: 'acme',
  email: 'jane@example.com',
  groups: ['developers', 'on-call', 'readers'],
};
const options = { now: 1_999_996_500_000 };
const calls = 20_000;
const rounds = 5;

/**
 * How many tokens a second one core identifies, once the configuration is prepared, as a table in Markdown. Counted in
 * time of the processor, so that others who use the machine do not count.
 */
export function measureIdentify(): string {
  const rows = [33, 36].map((minor) => {
    const prepared = prepareAuthenticators(decodeConfiguration(configuration, minor).configuration!, {
      minor,
    });
    const rates = Array.from({ length: rounds }, () => {
      const start = process.cpuUsage();
      for (let call = 0; call < calls; call += 1) {
        if (prepared.identify(claims, options).outcome !== 'user') throw new Error('the token is not taken');
      }
      const { user, system } = process.cpuUsage(start);
      return calls / ((user + system) / 1e6);
    }).sort((one, other) => one - other);
    const median = Math.round(rates[Math.floor(rounds / 2)]!);
    return [`1.${minor}`, median.toLocaleString('en'), `${rounds} × ${calls.toLocaleString('en')}`];
  });
  const text =
    'One issuer; five expressions, one claim and eight claims in the token; the configuration is prepared once.';
  const table = printTable(['Kubernetes', 'tokens a second of one core', 'runs'], rows);
  return `\n## Identifying tokens\n\n${text}\n\n${table}\n`;
}
