import type { SourceDocument } from '../load/source-document.ts';
import type { Finding } from './finding.ts';

/**
 * One finding where many organisations of a class have the same reason at the same line: the line is to be mended once.
 * It names the first of them and the number of the others. Excused findings have to be left out before, because each
 * organisation may have exceptions of its own.
 */
export function mergeOrganizations(findings: readonly Finding[]): Finding[] {
  const documents = new Map<SourceDocument, number>();
  const groups = new Map<string, { readonly first: Finding; readonly names: Set<string> }>();
  for (const finding of findings) {
    const { organization, place } = finding;
    if (organization === undefined || place === undefined || !('document' in place)) {
      groups.set(`${groups.size}`, { first: finding, names: new Set() });
      continue;
    }
    if (!documents.has(place.document)) documents.set(place.document, documents.size);
    const where = [documents.get(place.document), place.path, place.at, place.offset];
    const key = JSON.stringify([finding.rule, where, generalize(finding.message, organization)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, names: new Set([organization]) });
    else group.names.add(organization);
  }
  return [...groups.values()].map(({ first, names }) => {
    const { organization } = first;
    if (organization === undefined || names.size < 2) return first;
    const all = `${nameIn(organization)} and ${names.size - 1} more`;
    return { ...first, message: first.message.replace(nameIn(organization), () => all) };
  });
}

function nameIn(organization: string): string {
  return `for Organization ${organization}`;
}

/** What the message says of any organisation. Below its first line an expression and its caret are drawn. */
function generalize(message: string, organization: string): string {
  const name = new RegExp(`(?<![a-z0-9-])${organization}(?![a-z0-9-])`, 'g');
  const [line = ''] = message.split('\n', 1);
  return line
    .replace(name, '{organization}')
    .replace(/\bjwt\[\d+\]/g, 'jwt[]')
    .replace(/<input>:\d+:\d+/g, '<input>')
    .replace(/, and so in \d+ more clusters?\.$/, '');
}
