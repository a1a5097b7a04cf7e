import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import type { Manifest } from '../manifest.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** What is wrong with a TokenCase before it is rehearsed: its expectation, and issuers that a cluster does not trust. */
export function linkTokenCase(
  tokenCase: Manifest<'TokenCase'>,
  clusters: readonly Manifest<'Cluster'>[],
  issuersOf: ReadonlyMap<Manifest<'Cluster'>, readonly TrustedIssuer[]>,
): Finding[] {
  const { expect, claims, admin } = tokenCase.document.spec;
  const document = tokenCase.source;
  const identity = expect.username ?? expect.groups ?? expect.uid ?? expect.extra;
  if (
    expect.refused !== undefined ? identity !== undefined || admin === true : expect.username === undefined
  ) {
    return [
      {
        rule: 'token-case',
        message:
          expect.refused === undefined
            ? 'The case does not say which user the token becomes.'
            : admin === true
              ? 'A login that must survive every change cannot be expected to be refused.'
              : 'The case expects an identity and a refusal at once.',
        place: { document, path: ['spec', 'expect'] },
        help: 'Set expect.username (and groups, uid, extra as needed), or expect.refused alone.',
      },
    ];
  }
  if (expect.refused !== undefined) return [];
  const without = clusters.filter((cluster) => !trusts(issuersOf.get(cluster), claims.iss));
  if (without.length === 0) return [];
  const known = new Set(
    without.flatMap((cluster) =>
      (issuersOf.get(cluster) ?? []).map((issuer) => issuer.authenticator.issuer?.url ?? ''),
    ),
  );
  return [
    {
      rule: 'token-issuer',
      message: `The issuer "${claims.iss}" is not trusted by ${without.map((cluster) => cluster.name).join(', ')}.`,
      place: { document, path: ['spec', 'claims', 'iss'] },
      help: listCandidates(claims.iss, [...known], 'issuers trusted there'),
    },
  ];
}

function trusts(issuers: readonly TrustedIssuer[] | undefined, url: string): boolean {
  return issuers?.some((issuer) => issuer.authenticator.issuer?.url === url) ?? false;
}
