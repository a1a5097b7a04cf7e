import type { Claims } from '../../authentication/identify/claims.ts';
import type { IdentifiedUser } from '../../authentication/identify/identified-user.ts';
import { prepareAuthenticators } from '../../authentication/identify/prepare-authenticators.ts';
import type { ReadEnvironment } from '../read-environment.ts';
import type { Draft } from './draft.ts';

/** Whom a token of a drafted issuer becomes. */
export type Rehearsal =
  | {
      readonly user: IdentifiedUser;
      /** With `iss` and `aud`. */
      readonly claims: Claims;
      /** The clusters that trust the issuer. */
      readonly clusters: readonly string[];
    }
  | { readonly refused: string; readonly cluster: string };

/** Runs the claims of a draft through each cluster that would trust it, in its own version; undefined where none would. */
export function rehearseDraft(draft: Draft, { clusters }: ReadEnvironment): Rehearsal | undefined {
  const trusting = clusters.flatMap((compiled) => {
    const index = compiled.issuers.findIndex(
      ({ owner }) => owner.kind === 'Issuer' && owner.name === draft.name,
    );
    return index === -1 ? [] : [{ compiled, entry: compiled.configuration.jwt![index]! }];
  });
  const audiences = [...new Set(trusting.flatMap(({ entry }) => entry.issuer?.audiences?.[0] ?? []))].sort();
  const aud = audiences.length === 1 ? audiences[0]! : audiences;
  const claims = { iss: draft.url, aud, ...draft.claims } as Claims;
  let found: IdentifiedUser | undefined;
  for (const { compiled } of trusting) {
    const { configuration, minor, cluster } = compiled;
    const answer = prepareAuthenticators(configuration, { minor }).identify(claims, {
      now: 0,
      ignoreTime: true,
    });
    if (answer.outcome !== 'user') {
      return {
        refused: answer.outcome === 'refused' ? answer.refused : answer.reason,
        cluster: cluster.name,
      };
    }
    if (found !== undefined && JSON.stringify(found) !== JSON.stringify(answer.user)) {
      return {
        refused: `it becomes ${JSON.stringify(answer.user.username)} there and ${JSON.stringify(found.username)} elsewhere`,
        cluster: cluster.name,
      };
    }
    found = answer.user;
  }
  if (found === undefined) return undefined;
  return { user: found, claims, clusters: trusting.map(({ compiled }) => compiled.cluster.name) };
}
