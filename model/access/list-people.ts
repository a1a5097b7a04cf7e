import type { Rehearsal } from '../rehearse/rehearsal.ts';
import type { Person } from './person.ts';
import { printClaims } from './print-claims.ts';

/** Who is known, and to which clusters their TokenCases belong; somebody from a list belongs to every cluster. */
export interface People {
  all: readonly Person[];
  of(cluster: string): readonly Person[];
}

/**
 * Everybody who is known: from the cases that were rehearsed, of which the first gives a person the name, and from a
 * list. The same claims are the same person.
 */
export function listPeople(
  rehearsals: readonly Pick<Rehearsal, 'tokenCase'>[],
  identities: readonly Person[],
): People {
  const people = new Map<string, Person>();
  const ofCluster = new Map<string, Set<Person>>();
  for (const tokenCase of new Set(rehearsals.map((rehearsal) => rehearsal.tokenCase))) {
    const { name, claims, manifest } = tokenCase;
    const key = printClaims(claims);
    let person = people.get(key);
    if (person === undefined) {
      person = { name, claims, admin: false, document: manifest.source };
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
