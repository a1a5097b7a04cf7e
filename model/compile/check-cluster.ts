import { authenticatorLimit } from '../../authentication/authenticator-limit.ts';
import type { FieldError } from '../../authentication/field-error.ts';
import { knownMinors } from '../../authentication/kubernetes-version.ts';
import { printFieldError } from '../../authentication/print-field-error.ts';
import { shareTrials } from '../../authentication/refusals/probe/share-trials.ts';
import type { RefusalOptions } from '../../authentication/refusals/refusal-options.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import { asksWebhook } from '../asks-webhook.ts';
import { deliveryTypes } from '../delivery-types.ts';
import type { Finding, RelatedPlace } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import { adviseOn } from '../rules/advise-on.ts';
import { checkDocument } from './check-document.ts';
import { checkIssuer } from './check-issuer.ts';
import type { CompiledCluster } from './compiled-cluster.ts';
import { helpWithWebhook } from './help-with-webhook.ts';
import { isPlainlyValid } from './is-plainly-valid.ts';
import { locateDocumentField } from './locate-document-field.ts';
import { locateInIssuer } from './locate-in-issuer.ts';

/**
 * What kube-apiserver of the cluster's version would refuse about its document, and what we refuse on top of it, at
 * the lines that caused it.
 *
 * @param today the date as YYYY-MM-DD, for what expires
 */
export function checkCluster(compiled: CompiledCluster, today: string): Finding[] {
  const { cluster, configuration, minor, issuers, emergencies } = compiled;
  const versionFault = checkVersion(compiled);
  if (versionFault.some(({ rule }) => rule === 'kubernetes-version')) return versionFault;
  const { serviceAccountIssuers, apiServer, delivery } = cluster.document.spec;
  const { webhook, authenticatorLimit: mostIssuers } = deliveryTypes[delivery.type];
  // It is spread behind what is added to it (decision 0012).
  const known = { minor: Math.min(minor, knownMinors.at(-1)!), disallowedIssuers: serviceAccountIssuers };
  // Secrets have been reported where they stand: in the file, whichever field or comment it is.
  const outside = { today, internal: false, secretsSought: true, ...known };
  const places = [outside, { ...outside, internal: true }];
  // The very same options for all issuers are found again faster.
  const byLimit = new Map<number, readonly RefusalOptions[]>();
  const choose = (trialLimit: number) => {
    const chosen = byLimit.get(trialLimit) ?? places.map((options) => ({ trialLimit, ...options }));
    byLimit.set(trialLimit, chosen);
    return chosen;
  };
  const findings = [
    ...versionFault,
    ...shareTrials(issuers, (issuer, limit) =>
      checkIssuer(issuer, choose(limit)[Number(issuer.internal)]!),
    ).flatMap((faults, index) =>
      webhook
        ? faults.filter((fault) => !isKeptByWebhook(fault, issuers[index]!)).map(helpWithWebhook)
        : faults,
    ),
    ...checkDocument(compiled, { today, ...known }),
  ];
  if (issuers.length === 0 && emergencies.length === 0) {
    findings.push({
      rule: 'no-issuer',
      message: `The cluster "${cluster.name}" trusts no issuer, so nobody can log in with a token.`,
      place: { document: cluster.source, path: ['metadata', 'name'] },
      help: 'Correct the selectors of the issuers, or the labels of the cluster.',
    });
  }
  const withoutAudience = new Set<number>();
  for (const [index, entry] of (configuration.jwt ?? []).entries()) {
    if (entry.issuer?.audiences !== undefined) continue;
    withoutAudience.add(index);
    findings.push({
      rule: 'no-audience',
      message: `Neither the issuer nor the cluster "${cluster.name}" names an audience.`,
      place: issuers[index]!.locate(['issuer', 'audiences']),
      help: `Set spec.issuer.audiences here, or spec.audience of the Cluster "${cluster.name}".`,
    });
  }
  const options = {
    egressSelectorTypes: apiServer?.egressSelectors ?? [],
    authenticatorLimit: mostIssuers,
    ...known,
  };
  if (isPlainlyValid(compiled, options)) return findings;
  for (const error of validateConfiguration(configuration, options)) {
    if (error.rule === 'audiences' && withoutAudience.has(Number(error.path[1]))) continue;
    findings.push(explain(error, compiled));
  }
  return findings;
}

/**
 * Names of Kubernetes' own never come through the webhook, so no rule has to refuse them. With a prefix that makes
 * every name such a one nobody gets in, and that is still told.
 */
function isKeptByWebhook({ rule, place }: Finding, { authenticator }: TrustedIssuer): boolean {
  if (rule !== 'system-identity' || place === undefined || !('path' in place)) return false;
  const field = place.path.includes('groups') ? 'groups' : 'username';
  return authenticator.claimMappings?.[field]?.prefix?.startsWith('system:') !== true;
}

function checkVersion({ cluster, minor }: CompiledCluster): Finding[] {
  const place = { document: cluster.source, path: ['spec', 'kubernetesVersion'] };
  const [oldest, newest] = [knownMinors[0]!, knownMinors.at(-1)!];
  if (minor < oldest) {
    return [
      {
        rule: 'kubernetes-version',
        message: asksWebhook(cluster)
          ? `The rules of Kubernetes 1.${minor} are not known here.`
          : `Kubernetes 1.${minor} cannot reload an authentication file.`,
        place,
        help: `Kubernetes 1.${oldest} is the first that ${asksWebhook(cluster) ? 'is' : 'can'}.`,
      },
    ];
  }
  if (minor <= newest) return [];
  return [
    {
      rule: 'unverified-version',
      message: `The rules of Kubernetes 1.${minor} are not known here; 1.${newest} is the newest that is.`,
      place,
      help: 'Upgrade Trustplane, name a known version, or except the rule on this Cluster.',
    },
  ];
}

function explain(error: FieldError, compiled: CompiledCluster): Finding {
  const { cluster, issuers } = compiled;
  const text = printFieldError(error);
  const where = ` (in the ${asksWebhook(cluster) ? 'objects' : 'document'} of cluster ${cluster.name})`;
  const fix = adviseOn(error.rule, text);
  if (error.rule === 'authenticator-limit') {
    const over = issuers
      .slice(authenticatorLimit)
      .map((issuer) => `${issuer.owner.kind} ${issuer.owner.name}`);
    const more = over.length > 20 ? ` and ${over.length - 20} more` : '';
    return {
      rule: error.rule,
      message: `${text}${where}. Beyond the 64th, in the order of their URLs: ${over.slice(0, 20).join(', ')}${more}.`,
      place: { document: cluster.source, path: ['metadata', 'name'] },
      help: fix,
    };
  }
  const issuer = error.path[0] === 'jwt' ? issuers[Number(error.path[1])] : undefined;
  if (issuer === undefined) {
    const isAnonymous = error.path[0] === 'anonymous';
    return {
      rule: error.rule,
      message: `${text}${where}`,
      place: isAnonymous
        ? locateDocumentField(compiled, error.path)
        : { document: cluster.source, path: ['spec', 'kubernetesVersion'] },
      help: fix,
    };
  }
  const field = error.path.slice(2);
  const fromCluster = field[1] === 'audiences' && issuer.authenticator.issuer?.audiences === undefined;
  const place = fromCluster
    ? { document: cluster.source, path: ['spec', 'audience'] }
    : locateInIssuer(field, issuer, error.offset);
  // The URL is the other cluster's, but that it is named twice is written here.
  const isTrustedTwice = issuer.owner.kind === 'ServiceAccountTrust' && error.rule === 'duplicate-issuer';
  const organization = issuer.owner.kind === 'Organization' ? ` for Organization ${issuer.owner.name}` : '';
  const first = findFirst(error, compiled);
  const other = first === undefined ? '' : `; ${first.owner.kind} ${first.owner.name} has the same`;
  const related = listRelated(error, compiled, first);
  return {
    rule: error.rule,
    // What follows the first line of an expression's error are the expression and its caret.
    message: text.replace(/(?=\n)|$/, () => `${organization}${where}${other}`),
    place: isTrustedTwice ? { document: issuer.owner.source, path: ['spec', 'issuingCluster'] } : place,
    help: isTrustedTwice
      ? 'An API server takes an issuer once: write all service accounts of the cluster into one ServiceAccountTrust, or select different clusters.'
      : fix,
    ...(issuer.owner.kind === 'Organization' && { organization: issuer.owner.name }),
    ...(related.length > 0 && { related }),
    excusedBy: [issuer.owner.source],
  };
}

/** Who has the same URL: the reader of "Duplicate value" wants to know of what. */
function findFirst(
  error: FieldError,
  { configuration, issuers }: CompiledCluster,
): TrustedIssuer | undefined {
  const field = error.path[3];
  if (error.type !== 'Duplicate value' || (field !== 'url' && field !== 'discoveryURL')) return undefined;
  const index = Number(error.path[1]);
  const first = (configuration.jwt ?? []).findIndex(
    (entry) => entry.issuer?.[field] === configuration.jwt?.[index]?.issuer?.[field],
  );
  return first === index ? undefined : issuers[first];
}

/** The other end: the issuer that has the same URL, or the cluster whose own it is. */
function listRelated(
  { rule, path: [, index, ...field] }: FieldError,
  { cluster, configuration }: CompiledCluster,
  first: TrustedIssuer | undefined,
): RelatedPlace[] {
  if (first !== undefined) {
    const { owner } = first;
    const other =
      owner.kind === 'ServiceAccountTrust'
        ? { document: owner.source, path: ['spec', 'issuingCluster'] }
        : first.locate(field);
    return [{ ...other, message: `the same in ${owner.kind} ${owner.name}` }];
  }
  const url = configuration.jwt?.[Number(index)]?.issuer?.url ?? '';
  const own = cluster.document.spec.serviceAccountIssuers.indexOf(url);
  if (rule !== 'own-issuer' || own < 0) return [];
  return [
    {
      document: cluster.source,
      path: ['spec', 'serviceAccountIssuers', own],
      message: `the issuer of Cluster "${cluster.name}" itself`,
    },
  ];
}
