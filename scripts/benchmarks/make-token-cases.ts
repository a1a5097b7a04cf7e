import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupSize, issuersOfCluster } from './make-fleet.ts';

/** Writes `count` TokenCases into a fleet of `clusters` clusters with shared issuers, each for the clusters of a group. */
export function makeTokenCases(folder: string, count: number, clusters: number): void {
  mkdirSync(join(folder, 'tokens'), { recursive: true });
  for (let index = 0; index < count; index++) {
    const group = index % (clusters / groupSize);
    const names = Array.from(
      { length: groupSize },
      (_, member) => `cluster-${String(group * groupSize + member).padStart(5, '0')}`,
    );
    const realm = `realm-${(index % issuersOfCluster) + 1}`;
    const text = `apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata: { name: case-${index} }
spec:
  clusters: { matchLabels: { group: group-${group} } }
  claims:
    iss: https://login.example.com/realms/${realm}
    aud: [${names.join(', ')}]
    sub: person-${index}
    email_verified: true
    groups: [team-${index % 100}, everybody]
  expect: { username: "${realm}:person-${index}" }
`;
    writeFileSync(join(folder, 'tokens', `case-${String(index).padStart(5, '0')}.yaml`), text);
  }
}
