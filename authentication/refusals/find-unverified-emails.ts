import type { CelInput } from '../cel/wrap-input.ts';
import type { JWTAuthenticator } from '../configuration.ts';
import { admitToken } from './probe/admit-token.ts';
import type { Claims } from './probe/claims.ts';
import { listMappingPaths } from './probe/list-mapping-paths.ts';
import { recallRehearsal } from './probe/recall-rehearsal.ts';
import { setClaim } from './probe/set-claim.ts';
import type { TokenSample } from './probe/token-sample.ts';
import { tryTokens } from './probe/try-tokens.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

/** What a token may say of an address that nobody has confirmed. */
const unverified: readonly (readonly [CelInput | undefined, string])[] = [
  [undefined, 'that does not say email_verified at all'],
  [false, 'with email_verified: false'],
  ['false', 'with email_verified: "false"'],
  [null, 'with email_verified: null'],
  [0, 'with email_verified: 0'],
];

/**
 * User names made of an address that nobody has confirmed, however the claim is written. Decided by trying tokens:
 * each of those that do not say that the address is verified must be refused, or get a name without the address.
 */
export function findUnverifiedEmails(entry: JWTAuthenticator, options: RefusalOptions): Refusal[] {
  const { minor } = options;
  const rehearsal = recallRehearsal(entry, minor);
  const path = listMappingPaths(rehearsal, 'username').find(([name]) => name === 'email');
  if (path === undefined) return [];
  return tryTokens(entry, options, (sample) => {
    const ways = unverified.filter(([value]) =>
      isOwnName(sample, setClaim(sample.claims, ['email_verified'], value)),
    );
    if (ways.length === 0) return [];
    const isClaim = Boolean(entry.claimMappings?.username?.claim);
    return [
      {
        rule: 'unverified-email',
        path: ['claimMappings', 'username', isClaim ? 'claim' : 'expression'],
        message:
          ways.length === unverified.length
            ? 'The user name is made of an e-mail address, and nothing asks whether it has been verified.'
            : `The user name is made of an e-mail address, and a token ${ways.map(([, way]) => way).join(', or ')} is let in.`,
        help: 'Add the claim validation rule claims.?email_verified.orValue(false) == true, or use an identifier such as sub.',
      },
    ];
  });
}

/** Whether a token gets the name of whatever address it says: of two addresses, two names. */
function isOwnName(sample: TokenSample, claims: Claims): boolean {
  const { email } = sample.claims;
  const address = typeof email === 'string' && email.includes('@') ? email : 'probe@example.org';
  const names = [address, `other-${address}`].map(
    (value) => admitToken(sample, setClaim(claims, ['email'], value))?.username,
  );
  const [one, other] = names;
  // A mapping that could not be evaluated gives the empty name twice, and then nothing is proven.
  return one !== undefined && (one !== other || one === '');
}
