import { Buffer } from 'node:buffer';
import type { AuthenticationConfiguration } from '../../../authentication/configuration.ts';
import { prepareAuthenticators } from '../../../authentication/identify/prepare-authenticators.ts';
import { readClaims } from '../../../authentication/identify/read-claims.ts';
import type { BuiltToken } from './build-token.ts';
import type { Comparison } from './comparison.ts';
import type { OracleAnswer } from './oracle.ts';

type Answer = NonNullable<OracleAnswer['answers']>[number];

/** What differs for one token: who it becomes, or why it is refused. */
export function compareIdentity(
  configuration: AuthenticationConfiguration,
  { payload, signature }: BuiltToken,
  answer: Answer,
  minor: number,
): Comparison {
  const read = readClaims(Buffer.from(payload));
  if ('error' in read) throw new Error(`the test wrote a payload that is not JSON: ${read.error}`);
  const prepared = prepareAuthenticators(configuration, { minor });
  const identified = prepared.identify(read.claims, { now: Date.now(), members: read.members, signature });
  const upstream =
    answer.user === undefined ? (answer.error ?? 'invalid bearer token') : printUser(answer.user);
  if (identified.outcome === 'unverified') {
    return {
      verdict: answer.user === undefined ? 'same' : 'unverifiable',
      ours: identified.reason,
      upstream,
    };
  }
  if (identified.outcome === 'user') {
    const ours = printUser(identified.user);
    if (answer.user === undefined) return { verdict: 'looser', ours, upstream };
    return { verdict: ours === upstream ? 'same' : 'different', ours, upstream };
  }
  if (answer.user !== undefined) return { verdict: 'stricter', ours: identified.refused, upstream };
  const texts = [identified.refused, ...identified.alternatives].map(withoutNow);
  return {
    verdict: 'same',
    sameWords: texts.includes(withoutNow(upstream)),
    ours: texts.join(' | '),
    upstream,
  };
}

/** The error about `nbf` names the moment at which it was made. */
function withoutNow(text: string): string {
  return text.replace(/current time .* before the nbf/, 'current time … before the nbf');
}

/** As text in which the order of the names in `extra` and the ways to say none do not matter. */
function printUser(user: NonNullable<Answer['user']>): string {
  const { username, uid, groups, extra } = user;
  const sorted = Object.entries(extra ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([username, uid, groups ?? [], sorted]);
}
