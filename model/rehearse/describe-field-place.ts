import type { FieldPath } from '../diagnostics/finding.ts';
import { locateNode } from '../load/locate-node.ts';
import type { SourceDocument } from '../load/source-document.ts';

/** Where another field than that of the finding is written, for its text: `at issuers/ci.yaml:12`, or `in Issuer ci`. */
export function describeFieldPlace(place: { document: SourceDocument; path: FieldPath }): string {
  const { document, path } = place;
  const position = locateNode(document, path, 'value');
  if (position !== undefined) return `at ${document.file!.path}:${position.line}`;
  const { kind, metadata } = document.value as { kind: string; metadata: { name: string } };
  return `in ${kind} ${metadata.name}`;
}
