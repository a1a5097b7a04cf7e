import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import { validators } from '../generated/validators.js';
import { apiVersion, group, isKind, type Kind, k0rdentVersion, kinds } from '../kind.ts';
import { findHiddenCharacters } from '../load/find-hidden-characters.ts';
import { findSecrets } from '../load/find-secrets.ts';
import { resemblesOurGroup } from '../load/resembles-our-group.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest, Manifests } from '../manifest.ts';
import { checkDates } from './check-dates.ts';
import { explainShape } from './explain-shape.ts';
import { findListed } from './find-listed.ts';
import { isMapping } from './is-mapping.ts';

/** The manifests that have the right shape, and why the others have not. */
export interface ReadManifests {
  manifests: Manifests;
  findings: Finding[];
}

/**
 * Sorts documents into kinds and checks each against its schema. Documents of foreign groups are passed over, but for
 * k0rdent's ClusterAuthentication; one of our group with an unknown version or kind is an error, and so are a list of documents and a name that
 * stands twice.
 */
export function readManifests(documents: readonly SourceDocument[]): ReadManifests {
  const findings: Finding[] = [];
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, [] as Manifest[]])) as Record<
    Kind,
    Manifest[]
  >;
  for (const source of documents) {
    const kind = findKind(source, findings);
    if (kind === undefined) continue;
    findings.push(...findSecrets(source));
    const hidden = findHiddenCharacters(source);
    findings.push(...hidden);
    if (hidden.length > 0) continue;
    const validate = validators[kind];
    if (validate(source.value)) {
      const document = source.value as Manifest['document'];
      findings.push(...checkDates(source));
      byKind[kind].push({ kind, name: document.metadata.name, document, source } as Manifest);
    } else {
      findings.push(...explainShape(kind, source, validate.errors ?? []));
    }
  }
  for (const kind of kinds) {
    byKind[kind].sort((a, b) => (identify(a) < identify(b) ? -1 : identify(a) > identify(b) ? 1 : 0));
    findings.push(...findDuplicateNames(byKind[kind]));
  }
  return { manifests: byKind as unknown as Manifests, findings };
}

function findKind(source: SourceDocument, findings: Finding[]): Kind | undefined {
  const listed = findListed(source.value);
  if (listed !== undefined) {
    findings.push({
      rule: 'unknown-kind',
      message: 'Objects of Trustplane stand in a list here.',
      place: { document: source, path: listed },
      help: 'Write them as documents of their own, separated by ---.',
    });
    return undefined;
  }
  if (!isMapping(source.value)) return undefined;
  const { apiVersion: version, kind } = source.value;
  const place = { document: source, path: ['apiVersion'] };
  const help = `Write apiVersion: ${kind === 'ClusterAuthentication' ? k0rdentVersion : apiVersion}.`;
  if (typeof version !== 'string') {
    if (typeof kind !== 'string' || !isKind(kind)) return undefined;
    const missing = version === undefined || version === null;
    findings.push({
      rule: missing ? 'missing-field' : 'wrong-type',
      message: missing ? 'The field "apiVersion" is missing.' : 'The apiVersion must be text.',
      place: missing ? { document: source, path: [] } : place,
      help,
    });
    return undefined;
  }
  const [documentGroup = ''] = version.split('/');
  if (kind === 'ClusterAuthentication' && documentGroup === k0rdentVersion.split('/')[0]) return kind;
  if (!resemblesOurGroup(documentGroup)) return undefined;
  if (documentGroup !== group) {
    findings.push({
      rule: 'unknown-group',
      message: `The group "${documentGroup}" is not ${group}.`,
      place,
      help,
    });
    return undefined;
  }
  if (version !== apiVersion) {
    findings.push({ rule: 'unknown-version', message: `There is no version "${version}".`, place, help });
    return undefined;
  }
  if (typeof kind === 'string' && isKind(kind)) return kind;
  findings.push({
    rule: kind === undefined ? 'missing-field' : 'unknown-kind',
    message:
      kind === undefined
        ? 'The field "kind" is missing.'
        : `There is no kind ${JSON.stringify(kind)} in ${apiVersion}.`,
    place: { document: source, path: ['kind'] },
    help: listCandidates(String(kind), kinds, 'kinds'),
  });
  return undefined;
}

/** What is unique among the objects of a kind. Those of Trustplane's kinds have no namespace. */
function identify({ kind, name, document }: Manifest): string {
  return kind === 'ClusterAuthentication'
    ? `${name}/${(document as Manifest<'ClusterAuthentication'>['document']).metadata.namespace}`
    : name;
}

function findDuplicateNames(manifests: readonly Manifest[]): Finding[] {
  const findings: Finding[] = [];
  for (const [index, manifest] of manifests.entries()) {
    const first = manifests[index - 1];
    if (first === undefined || identify(first) !== identify(manifest)) continue;
    const where = first.source.file === undefined ? '' : ` The other is in ${first.source.file.path}.`;
    findings.push({
      rule: 'duplicate-name',
      message: `There is another ${manifest.kind} called "${manifest.name}".${where}`,
      place: { document: manifest.source, path: ['metadata', 'name'] },
      help: 'Rename one of them, or delete the copy.',
    });
  }
  return findings;
}
