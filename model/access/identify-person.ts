import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import {
  type PreparedAuthenticators,
  prepareAuthenticators,
} from '../../authentication/identify/prepare-authenticators.ts';
import { knownMinors } from '../../authentication/kubernetes-version.ts';
import { asksWebhook } from '../asks-webhook.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import { answerAsWebhook } from '../rehearse/answer-as-webhook.ts';
import { findEntry } from './find-entry.ts';
import { findRoles } from './find-roles.ts';
import type { Person } from './person.ts';
import type { RoleBinding } from './role-binding.ts';
import type { Standing } from './standing.ts';

const prepared = new WeakMap<JWTAuthenticator, Map<number, PreparedAuthenticators>>();

/** What becomes of somebody at a cluster whose API servers have loaded its document, with a token that is valid now. */
export function identifyPerson(
  person: Person,
  cluster: CompiledCluster,
  bindings: readonly RoleBinding[],
): Standing {
  const entry = findEntry(person, cluster);
  if (entry === undefined)
    return {
      outcome: 'refused',
      reason: `the cluster trusts no issuer ${JSON.stringify(person.claims.iss)}`,
    };
  const own = prepare(entry, cluster.minor).identify(person.claims, { now: 0, ignoreTime: true });
  const answer = asksWebhook(cluster.cluster) ? answerAsWebhook(own, person.claims, { jwt: [entry] }) : own;
  switch (answer.outcome) {
    case 'user':
      return { outcome: 'user', user: answer.user, roles: findRoles(answer.user, bindings) };
    case 'refused':
      return { outcome: 'refused', reason: answer.refused };
    default:
      return { outcome: 'unverified', reason: answer.reason };
  }
}

/** Each entry by itself and remembered: a fleet of clusters shares its issuers, and nobody is of two of them. */
function prepare(entry: JWTAuthenticator, minor: number): PreparedAuthenticators {
  let ofMinor = prepared.get(entry);
  if (ofMinor === undefined) {
    ofMinor = new Map();
    prepared.set(entry, ofMinor);
  }
  let answer = ofMinor.get(minor);
  if (answer === undefined) {
    answer = prepareAuthenticators({ jwt: [entry] }, { minor: Math.min(minor, knownMinors.at(-1)!) });
    ofMinor.set(minor, answer);
  }
  return answer;
}
