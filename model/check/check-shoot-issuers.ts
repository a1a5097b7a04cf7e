import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { FieldPath, Finding, RelatedPlace } from '../diagnostics/finding.ts';
import { readField } from '../diagnostics/read-field.ts';
import { resolveGardenerSettings } from '../gardener-settings.ts';
import type { SourceDocument } from '../load/source-document.ts';
import { isMapping } from '../shape/is-mapping.ts';

const annotation = 'authentication.gardener.cloud/issuer';
const managedForm = /\/projects\/[^/]+\/shoots\/[^/]+\/issuer$/;

/**
 * What the manifest of a Shoot says about its service-account issuers, and its Cluster does not: what others trust as the
 * cluster's first issuer would refuse its tokens, and the cluster could be made to trust itself. Upstream rule: Gardener's
 * admission disallows the issuer, the accepted issuers, the advertised addresses and the managed issuer of a Shoot.
 */
export function checkShootIssuers(
  { cluster, configuration }: CompiledCluster,
  shoot: SourceDocument,
): Finding[] {
  const { serviceAccountIssuers, serviceAccountDiscovery, delivery } = cluster.document.spec;
  const { managedIssuer } = resolveGardenerSettings(cluster);
  const findings: Finding[] = [];
  const report = (path: FieldPath, message: string, help: string, ...related: RelatedPlace[]) =>
    findings.push({
      rule: 'gardener-issuer',
      message,
      help,
      place: { document: shoot, path },
      ...(related.length > 0 && { related }),
    });
  const relate = (path: readonly string[], message: string): RelatedPlace => ({
    document: cluster.source,
    path: ['spec', ...path],
    message,
  });
  const read = (...path: FieldPath) => readField(shoot.value, path);
  const known = relate(['serviceAccountIssuers'], 'the issuers that the Cluster names');
  const [first = ''] = serviceAccountIssuers;

  const isManaged = read('metadata', 'annotations', annotation) === 'managed';
  const api = ['spec', 'kubernetes', 'kubeAPIServer'];
  const own = [...api, 'serviceAccountConfig'];
  const written = read(...own, 'issuer');
  if (isManaged && written !== undefined) {
    report(
      [...own, 'issuer'],
      `The Shoot has an issuer of its own and the annotation ${annotation}: managed, and Gardener refuses the two together.`,
      'Remove the issuer. The annotation cannot be taken back.',
    );
  } else if (typeof written === 'string' && written !== first) {
    report(
      [...own, 'issuer'],
      `The tokens of the Shoot name ${written}, which is not the first issuer of the Cluster.`,
      'Write it first in serviceAccountIssuers: that is the one that others trust, and that the Shoot must not trust itself.',
      known,
    );
  }
  for (const [index, accepted] of listOf(read(...own, 'acceptedIssuers')).entries()) {
    if (typeof accepted !== 'string' || serviceAccountIssuers.includes(accepted)) continue;
    report(
      [...own, 'acceptedIssuers', index],
      `The Shoot takes tokens of ${accepted} for its own, and the Cluster does not name it.`,
      'Add it to serviceAccountIssuers: the API server does not start with a document that trusts it.',
      known,
    );
  }

  const audiences = cluster.document.spec.apiServer?.audiences ?? ['kubernetes'];
  for (const [index, audience] of listOf(read(...api, 'apiAudiences')).entries()) {
    if (typeof audience !== 'string' || audience === 'gardener' || audiences.includes(audience)) continue;
    report(
      [...api, 'apiAudiences', index],
      `The Shoot accepts its own tokens for ${audience}, and the Cluster does not name that audience.`,
      'Add it to apiServer.audiences of the Cluster: a token for it that another cluster is shown could be sent back here.',
      relate(
        ['platform'],
        'Gardener, which accepts kubernetes and gardener unless the Cluster says otherwise',
      ),
    );
  }

  const trusted = new Set((configuration.jwt ?? []).map(({ issuer }) => issuer?.url));
  for (const [index, address] of listOf(read('status', 'advertisedAddresses')).entries()) {
    const { name, url } = isMapping(address) ? address : {};
    if (typeof url !== 'string') continue;
    const path = ['status', 'advertisedAddresses', index, 'url'];
    if (name === 'service-account-issuer' && url !== first) {
      report(
        path,
        `The tokens of the Shoot name ${url}, which is not the first issuer of the Cluster.`,
        'Write it first in serviceAccountIssuers.',
        known,
      );
    } else if (trusted.has(url)) {
      report(
        path,
        `The document trusts ${url}, an address of the Shoot itself, which Gardener refuses.`,
        'Leave the issuer with that URL out for this cluster: select other clusters.',
      );
    }
  }

  const expected = relate(['delivery', 'gardener', 'managedIssuer'], 'the issuer that the Cluster expects');
  const uid = read('metadata', 'uid');
  const expectedUid = delivery.gardener?.managedIssuer?.uid;
  if (expectedUid !== undefined && typeof uid === 'string' && uid !== expectedUid) {
    report(
      ['metadata', 'uid'],
      `The Shoot has the UID ${uid}, and the issuer of the Cluster is that of ${expectedUid}.`,
      'Write the UID of the Shoot that there is in managedIssuer: one that is made anew has another issuer.',
      expected,
    );
  }
  // A manifest without a version is a patch, which need not repeat the annotation.
  if (!isManaged && managedIssuer !== undefined && read('spec', 'kubernetes', 'version') !== undefined) {
    report(
      ['metadata', 'annotations', annotation],
      `Without the annotation ${annotation}: managed there is nothing at ${managedIssuer}.`,
      'Add it to the Shoot, or remove managedIssuer from the Cluster. It cannot be taken back.',
      expected,
    );
  }
  const isForOthers = serviceAccountDiscovery !== undefined && managedIssuer === undefined;
  if (isManaged && isForOthers && !managedForm.test(first)) {
    report(
      ['metadata', 'annotations', annotation],
      `The tokens of a Shoot with this annotation name a URL of Gardener's discovery service, and others are to trust ${first}.`,
      'Say in delivery.gardener.managedIssuer where it is published, and write the URL that comes of it first in serviceAccountIssuers.',
      known,
    );
  }
  return findings;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
