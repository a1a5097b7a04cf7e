import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import { suggestName } from '../diagnostics/suggest-name.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifests } from '../manifest.ts';

/** A service account where it is named, with the URL of the issuer that it is of. */
interface Mention {
  readonly issuer: string;
  readonly namespace: string;
  readonly name: string;
  readonly place: { document: SourceDocument; path: FieldPath };
}

/**
 * Service accounts that a token case expects to be let in, while a trust lets in one of that name from a namespace that
 * differs by a slip of the pen.
 */
export function checkServiceAccounts(manifests: Manifests): Finding[] {
  const byName = new Map<string, Mention[]>();
  for (const mention of listTrusted(manifests)) {
    const key = keyOf(mention);
    byName.set(key, [...(byName.get(key) ?? []), mention]);
  }
  if (byName.size === 0) return [];
  return listCases(manifests).flatMap((mention): Finding[] => {
    const trusted = byName.get(keyOf(mention)) ?? [];
    const namespaces = trusted.map(({ namespace }) => namespace);
    if (namespaces.includes(mention.namespace)) return [];
    const near = suggestName(mention.namespace, namespaces);
    const other = trusted.find(({ namespace }) => namespace === near);
    if (other === undefined) return [];
    return [
      {
        rule: 'unequal-namespace',
        message: `The service account "${mention.name}" is let in from namespace "${near}", but it is in "${mention.namespace}".`,
        place: other.place,
        help: `Write namespace: ${mention.namespace}, if that is where the workload runs; otherwise correct the other place.`,
        related: [{ ...mention.place, message: 'the namespace that it is expected in' }],
      },
    ];
  });
}

function keyOf({ issuer, name }: Mention): string {
  return `${issuer}\0${name}`;
}

function listTrusted(manifests: Manifests): Mention[] {
  const urls = new Map(
    manifests.Cluster.map(({ name, document }) => [name, document.spec.serviceAccountIssuers[0]!]),
  );
  return manifests.ServiceAccountTrust.flatMap(({ document, source }) =>
    document.spec.serviceAccounts.map(({ namespace, name }, index) => ({
      issuer: urls.get(document.spec.issuingCluster) ?? '',
      namespace,
      name,
      place: { document: source, path: ['spec', 'serviceAccounts', index, 'namespace'] },
    })),
  );
}

function listCases(manifests: Manifests): Mention[] {
  return manifests.TokenCase.flatMap(({ document, source }) => {
    const { iss, sub } = document.spec.claims;
    const [, namespace, name] =
      typeof sub === 'string' ? (/^system:serviceaccount:([^:]+):([^:]+)$/.exec(sub) ?? []) : [];
    // A case that expects a refusal may well name a namespace that nobody lets in.
    if (namespace === undefined || name === undefined || document.spec.expect.refused !== undefined)
      return [];
    return [
      {
        issuer: String(iss),
        namespace,
        name,
        place: { document: source, path: ['spec', 'claims', 'sub'] },
      },
    ];
  });
}
