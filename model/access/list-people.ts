import type { LinkedTokenCase } from '../link/linked-token-case.ts';
import type { Person } from './person.ts';
import { printClaims } from './print-claims.ts';

/** Who is known, and to which clusters their TokenCases belong; somebody from a list belongs to every cluster. */
export interface People {
  all: readonly Person[];
  of(cluster: string): readonly Person[];
}

/**
 * Everybody who is known: from the cases, those of today first, and from a list. The same claims are
 * the same person; a case whose claims were changed is two.
 *
 * @param earlier the cases of the environment that is compared with
 */
export function listPeople(
  tokenCases: readonly LinkedTokenCase[],
  identities: readonly Person[],
  earlier: readonly LinkedTokenCase[] = [],
): People {
  const people = new Map<string, Person>();
  const names = new Set<string>();
  const ofCluster = new Map<string, Set<Person>>();
  const current = new Set(tokenCases);
  for (const tokenCase of new Set([...current, ...earlier])) {
    const { name, claims, manifest } = tokenCase;
    const key = printClaims(claims);
    let person = people.get(key);
    if (person === undefined) {
      const other = names.has(name) ? `${name} (as the case was)` : name;
      names.add(name);
      person = {
        name: other,
        claims,
        admin: false,
        document: manifest.source,
        past: !current.has(tokenCase),
      };
      people.set(key, person);
    }
    if (manifest.document.spec.admin === true) person.admin = true;
    for (const cluster of tokenCase.clusters) {
      const members = ofCluster.get(cluster.name);
      if (members === undefined) ofCluster.set(cluster.name, new Set([person]));
      else members.add(person);
    }
  }
  const listed: Person[] = [];
  for (const identity of identities) {
    const key = printClaims(identity.claims);
    const person = people.get(key) ?? identity;
    people.set(key, person);
    listed.push(person);
  }
  return {
    all: [...people.values()],
    of: (cluster) => [...new Set([...(ofCluster.get(cluster) ?? []), ...listed])],
  };
}
