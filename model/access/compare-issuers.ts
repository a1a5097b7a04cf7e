import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import type { IssuerChange } from './access-change.ts';
import { areAlike } from './are-alike.ts';
import { describeIssuerChange } from './describe-issuer-change.ts';
import { describeNewIssuer } from './describe-new-issuer.ts';

interface Entry {
  issuer: TrustedIssuer;
  authenticator: JWTAuthenticator;
}

/**
 * What is different about the issuers that a cluster trusts. An issuer is the same one if it has the same URL, because
 * that is what finds it for a token, else if it belongs to the same object.
 */
export function compareIssuers(
  before: CompiledCluster | undefined,
  after: CompiledCluster | undefined,
): Omit<IssuerChange, 'clusters'>[] {
  const old = listEntries(before);
  const now = listEntries(after);
  const pairs: [Entry | undefined, Entry | undefined][] = [];
  const take = (isSame: (one: Entry, other: Entry) => boolean) => {
    for (const entry of [...now]) {
      const at = old.findIndex((candidate) => isSame(candidate, entry));
      if (at < 0) continue;
      pairs.push([old[at], entry]);
      old.splice(at, 1);
      now.splice(now.indexOf(entry), 1);
    }
  };
  take((one, other) => urlOf(one) === urlOf(other));
  take((one, other) => ownerOf(one) === ownerOf(other));
  pairs.push(...now.map((entry) => [undefined, entry] as [undefined, Entry]));
  pairs.push(...old.map((entry) => [entry, undefined] as [Entry, undefined]));
  return pairs.flatMap(([one, other]) => {
    if (one !== undefined && other !== undefined) return compareEntries(one, other);
    const [entry, state] = other === undefined ? [one!, 'removed' as const] : [other, 'added' as const];
    const side = state === 'removed' ? ('before' as const) : ('after' as const);
    const place = { document: entry.issuer.owner.source, path: ['metadata', 'name'], side };
    const effects = [state === 'removed' ? ('loss' as const) : ('gain' as const)];
    const details = [{ text: describeNewIssuer(entry.authenticator), effects, place }];
    return [{ state, ...describe(entry), details }];
  });
}

function compareEntries(before: Entry, after: Entry): Omit<IssuerChange, 'clusters'>[] {
  if (areAlike(before.authenticator, after.authenticator)) return [];
  const details = describeIssuerChange(before.authenticator, after.authenticator).map(
    ({ text, effects, path, side }) => ({
      text,
      effects,
      place: { ...(side === 'before' ? before : after).issuer.locate(path), side },
    }),
  );
  return details.length === 0 ? [] : [{ state: 'changed', ...describe(after), details }];
}

function listEntries(cluster: CompiledCluster | undefined): Entry[] {
  return (cluster?.issuers ?? []).map((issuer, index) => ({
    issuer,
    authenticator: cluster!.configuration.jwt![index]!,
  }));
}

function describe(entry: Entry): Pick<IssuerChange, 'owner' | 'url'> {
  const { kind, name } = entry.issuer.owner;
  return { owner: { kind, name }, url: urlOf(entry) };
}

function urlOf({ authenticator }: Entry): string {
  return authenticator.issuer?.url ?? '';
}

function ownerOf({ issuer: { owner } }: Entry): string {
  return `${owner.kind}/${owner.name}`;
}
