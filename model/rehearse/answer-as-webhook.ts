import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import type { Claims } from '../../authentication/identify/claims.ts';
import type { Identification } from '../../authentication/identify/identification.ts';
import type { TraceStep } from '../../authentication/identify/trace-step.ts';

const reserved = 'system:';

/**
 * What gardener/oidc-webhook-authenticator makes of the answer of the JWT authenticator in it, which is the API
 * server's own: it takes `iss` byte for byte, lets no user through whose name begins with `system:`, leaves such groups
 * out, and gives attributes of its own, with the name and the uid of an object, in place of all others.
 *
 * @param configuration the one that was asked
 */
export function answerAsWebhook(
  answer: Identification,
  claims: Claims,
  { jwt = [] }: AuthenticationConfiguration,
): Identification {
  if (answer.outcome !== 'user') return answer;
  const { user, trace } = answer;
  const entry = trace.find(({ about, outcome }) => about === 'issuer' && outcome === 'passed')?.path?.[1];
  const refuse = (step: Omit<TraceStep, 'outcome'>): Identification => ({
    outcome: 'refused',
    refused: 'invalid bearer token',
    alternatives: [],
    trace: [...trace, { ...step, outcome: 'failed' }],
  });
  const url = jwt[Number(entry)]?.issuer?.url ?? '';
  if (claims.iss !== url) {
    return refuse({
      about: 'issuer',
      path: ['jwt', Number(entry), 'issuer', 'url'],
      detail: `the webhook knows no issuer ${JSON.stringify(claims.iss)}, only ${JSON.stringify(url)}`,
    });
  }
  if (user.username.startsWith(reserved)) {
    return refuse({
      about: 'username',
      path: ['jwt', Number(entry), 'claimMappings', 'username'],
      detail: `the webhook lets no user through whose name begins with "${reserved}"`,
    });
  }
  const left = (user.groups ?? []).filter((group) => group.startsWith(reserved));
  const own = trace.filter(({ about }) => about !== 'extra');
  return {
    outcome: 'user',
    user: { ...user, groups: user.groups?.filter((group) => !left.includes(group)) ?? null, extra: null },
    trace: [
      ...own,
      ...left.map(
        (group): TraceStep => ({
          about: 'groups',
          outcome: 'skipped',
          detail: `the webhook leaves the group ${JSON.stringify(group)} out`,
        }),
      ),
    ],
  };
}
