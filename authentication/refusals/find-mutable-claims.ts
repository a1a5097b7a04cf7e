import type { JWTAuthenticator } from '../configuration.ts';
import type { Claims } from './probe/claims.ts';
import { listMappingPaths } from './probe/list-mapping-paths.ts';
import { recallRehearsal } from './probe/recall-rehearsal.ts';
import { setClaim } from './probe/set-claim.ts';
import { tryTokens } from './probe/try-tokens.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

/** Claims that people can change, or that somebody else has one day. */
const mutable = new Set([
  'actor',
  'display_name',
  'email',
  'emails',
  'family_name',
  'given_name',
  'login',
  'mail',
  'name',
  'nickname',
  'phone_number',
  'preferred_username',
  'unique_name',
  'upn',
  'user_email',
  'user_login',
  'username',
]);
/** Claims that stay with the account, so that a name with one of them is never somebody else's. */
const stable = /^(sub|oid|uid|uuid|id|.*_id|.*_uid|.*_uuid|objectguid)$/i;

/** User names that are made of nothing but what can change hands. */
export function findMutableClaims(entry: JWTAuthenticator, options: RefusalOptions): Refusal[] {
  const { minor } = options;
  const rehearsal = recallRehearsal(entry, minor);
  const paths = listMappingPaths(rehearsal, 'username');
  const suspects = paths.filter(([name]) => mutable.has(String(name)));
  if (suspects.length === 0) return [];
  return tryTokens(entry, options, (sample) => {
    const { claims } = sample;
    const decides = (state: Claims, path: (typeof paths)[number]) => {
      const names = ['one@one.example', 'two@two.example'].map((value) =>
        rehearsal.mapUsername(setClaim(state, path, value)),
      );
      return names[0] !== names[1];
    };
    // With all claims there, and with each of them missing: a branch may choose another claim.
    const states = [claims, ...paths.map((path) => setClaim(claims, path, undefined))];
    const anchors = paths.filter(([name]) => stable.test(String(name)));
    const isMapped = rehearsal.mapUsername(claims) !== undefined;
    const found = suspects.find((path) =>
      states.some((state) => {
        const named = setClaim(state, path, 'one@one.example');
        return decides(state, path) && !anchors.some((anchor) => decides(named, anchor));
      }),
    );
    const suspect = found ?? (isMapped && !rehearsal.isSpent ? undefined : suspects[0]);
    if (suspect === undefined) return [];
    const isClaim = Boolean(entry.claimMappings?.username?.claim);
    return [
      {
        rule: 'mutable-claim',
        path: ['claimMappings', 'username', isClaim ? 'claim' : 'expression'],
        message: `The user name is made of ${suspect[0]}, which can change and can be somebody else's one day.`,
        help: 'Use an identifier that is never given to anybody else: sub, or oid at Entra ID.',
      },
    ];
  });
}
