import type { Finding } from '../diagnostics/finding.ts';
import type { SourceDocument } from '../load/source-document.ts';

/**
 * One finding where many clusters have the same reason at the same place: a bad issuer that a thousand clusters
 * trust is reported once, with the first cluster's words and the number of the others.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const identities = new Map<SourceDocument, number>();
  const groups = new Map<string, { first: Finding; more: number }>();
  for (const finding of findings) {
    const { place } = finding;
    if (place === undefined || !('document' in place)) {
      groups.set(`${groups.size}`, { first: finding, more: 0 });
      continue;
    }
    if (!identities.has(place.document)) identities.set(place.document, identities.size);
    const detail = finding.message
      .replace(/\bjwt\[\d+\]/g, 'jwt[]')
      .replace(/ \(in the (?:document|objects) of cluster [^)]*\)|"[^"]*" names an audience/g, '');
    const key = JSON.stringify([
      finding.rule,
      identities.get(place.document),
      place.path,
      detail,
      finding.organization,
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, more: 0 });
    else group.more++;
  }
  return [...groups.values()].map(({ first, more }) =>
    more === 0
      ? first
      : {
          ...first,
          message: first.message.replace(
            /\.?(?=\n)|\.?$/,
            `, and so in ${more} more ${more === 1 ? 'cluster' : 'clusters'}.`,
          ),
        },
  );
}
