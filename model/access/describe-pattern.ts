import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import { findMappingPrefix } from '../../authentication/refusals/probe/find-mapping-prefix.ts';
import { recallRehearsal } from '../../authentication/refusals/probe/recall-rehearsal.ts';
import type { AccessPattern } from './access-pattern.ts';

const known = new WeakMap<JWTAuthenticator, Map<string, AccessPattern | undefined>>();

/**
 * What the user names, or the groups, of an issuer look like; undefined where it makes none. Of an expression it is
 * what every result is proven to start with. Remembered, because a fleet of clusters shares its issuers.
 */
export function describePattern(
  authenticator: JWTAuthenticator,
  field: 'username' | 'groups',
  minor: number,
): AccessPattern | undefined {
  let answers = known.get(authenticator);
  if (answers === undefined) {
    answers = new Map();
    known.set(authenticator, answers);
  }
  const key = `${field} ${minor}`;
  if (!answers.has(key)) answers.set(key, findPattern(authenticator, field, minor));
  return answers.get(key);
}

function findPattern(
  authenticator: JWTAuthenticator,
  field: 'username' | 'groups',
  minor: number,
): AccessPattern | undefined {
  const mapping = authenticator.claimMappings?.[field];
  if (!mapping?.claim && !mapping?.expression) return undefined;
  const found = findMappingPrefix(recallRehearsal(authenticator, minor), field);
  if (mapping.claim) {
    const own = mapping.prefix ?? '';
    const { text, exact } = found ?? { text: own, exact: false };
    const rest = field === 'groups' ? `<each of ${mapping.claim}>` : `<${mapping.claim}>`;
    return { text: exact ? text : own + rest, prefix: text, exact };
  }
  const expression = mapping.expression!;
  // Nothing is known of an expression that does not compile: then any name may come of it.
  const { text: prefix, exact } = found ?? { text: '', exact: false };
  return { text: exact ? prefix : `${prefix}<by expression>`, prefix, exact, expression };
}
