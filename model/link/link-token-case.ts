import type { Claims } from '../../authentication/identify/claims.ts';
import { describeNearMiss } from '../../authentication/identify/describe-near-miss.ts';
import { findUntrustedIssuer } from '../../authentication/identify/find-untrusted-issuer.ts';
import { asksWebhook } from '../asks-webhook.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import { suggestName } from '../diagnostics/suggest-name.ts';
import { keepNumbers } from '../load/keep-numbers.ts';
import type { Manifest } from '../manifest.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import type { LinkedTokenCase } from './linked-token-case.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** What a TokenCase may refer to. */
export interface TokenCaseScope {
  issuersOf: ReadonlyMap<Manifest<'Cluster'>, readonly TrustedIssuer[]>;
  classes: readonly string[];
  /** The organisations of each class with the clusters that trust them. */
  organizationsOf: ReadonlyMap<string, ReadonlyMap<Manifest<'Organization'>, readonly Manifest<'Cluster'>[]>>;
}

/**
 * The cases that a TokenCase stands for: itself, or one for each organisation of its class. There is none where its
 * expectation makes no sense; that, a class that does not exist and issuers that a cluster does not trust become
 * findings.
 *
 * @param selected the clusters that its selector matches
 */
export function linkTokenCase(
  manifest: Manifest<'TokenCase'>,
  selected: readonly Manifest<'Cluster'>[],
  scope: TokenCaseScope,
  findings: Finding[],
): LinkedTokenCase[] {
  const fault = findExpectationFault(manifest);
  if (fault !== undefined) {
    findings.push(fault);
    return [];
  }
  const { issuerClassName, expect } = manifest.document.spec;
  const claims = keepNumbers(manifest.document.spec.claims as Claims, manifest.source, ['spec', 'claims']);
  if (issuerClassName === undefined) {
    const found = {
      name: manifest.name,
      manifest,
      claims,
      expect,
      clusters: selected,
    };
    findings.push(...findUntrusted(found, scope.issuersOf));
    return [found];
  }
  if (!scope.classes.includes(issuerClassName)) {
    findings.push({
      rule: 'unknown-reference',
      message: `There is no IssuerClass "${issuerClassName}".`,
      place: { document: manifest.source, path: ['spec', 'issuerClassName'] },
      help: listCandidates(issuerClassName, scope.classes, 'issuer classes'),
      missing: { kind: 'IssuerClass', name: issuerClassName },
    });
    return [];
  }
  const among = new Set(selected);
  const cases: LinkedTokenCase[] = [];
  for (const [organization, trusting] of scope.organizationsOf.get(issuerClassName) ?? []) {
    const clusters = trusting.filter((cluster) => among.has(cluster));
    if (clusters.length === 0) continue;
    cases.push({
      name: `${manifest.name} (${organization.name})`,
      manifest,
      organization,
      claims: fillPlaceholders(claims, organization.name),
      expect: fillPlaceholders(expect, organization.name),
      clusters,
    });
  }
  if (cases.length === 0 && selected.length > 0) {
    findings.push({
      rule: 'selects-nothing',
      message: `No organisation of the class "${issuerClassName}" is trusted on a cluster that the case selects.`,
      place: { document: manifest.source, path: ['spec', 'issuerClassName'] },
      help: 'Correct the class or the labels, or add an Organization of that class.',
    });
  }
  findings.push(...cases.flatMap((each) => findUntrusted(each, scope.issuersOf)));
  return cases;
}

function findExpectationFault(manifest: Manifest<'TokenCase'>): Finding | undefined {
  const { expect, admin } = manifest.document.spec;
  const identity = expect.username ?? expect.groups ?? expect.uid ?? expect.extra;
  const isRefusal = expect.refused !== undefined;
  if (isRefusal ? identity === undefined && admin !== true : expect.username !== undefined) return undefined;
  const message = !isRefusal
    ? 'The case does not say which user the token becomes.'
    : admin === true
      ? 'A login that must survive every change cannot be expected to be refused.'
      : 'The case expects an identity and a refusal at once.';
  return {
    rule: 'token-case',
    message,
    place: { document: manifest.source, path: ['spec', 'expect'] },
    help: 'Set expect.username (and groups, uid, extra as needed), or expect.refused alone.',
  };
}

function findUntrusted(
  { manifest, organization, claims, expect, clusters }: LinkedTokenCase,
  issuersOf: TokenCaseScope['issuersOf'],
): Finding[] {
  if (expect.refused !== undefined) return [];
  const issuer = String(claims.iss);
  // An API server takes the short form of Google's issuer for the long one, and the webhook does not.
  const read = findUntrustedIssuer(Object.entries(claims)) ?? issuer;
  const without = clusters.filter(
    (cluster) => !urlsOf(issuersOf.get(cluster)).includes(asksWebhook(cluster) ? issuer : read),
  );
  if (without.length === 0) return [];
  const known = [...new Set(without.flatMap((cluster) => urlsOf(issuersOf.get(cluster))))];
  const names = without.map(({ name }) => name);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  const whose = organization === undefined ? '' : ` (for Organization ${organization.name})`;
  return [
    {
      rule: 'token-issuer',
      message: `The issuer "${issuer}" is not trusted by ${names.slice(0, 5).join(', ')}${more}${whose}.`,
      place: { document: manifest.source, path: ['spec', 'claims', 'iss'] },
      help: `${describeSlip(issuer, known)}${listCandidates(issuer, known, 'issuers trusted there')}`,
      ...(organization !== undefined && { organization: organization.name }),
    },
  ];
}

/** In what alone the issuer differs from the one that was meant, where that is hard to see. */
function describeSlip(issuer: string, known: readonly string[]): string {
  const meant = suggestName(issuer, known);
  const slip =
    meant === undefined ? undefined : /they differ only in .*/.exec(describeNearMiss(meant, issuer))?.[0];
  return slip === undefined ? '' : `From the one that is meant ${slip}. `;
}

function urlsOf(issuers: readonly TrustedIssuer[] | undefined): readonly string[] {
  return (issuers ?? []).map(({ authenticator }) => authenticator.issuer?.url ?? '');
}
