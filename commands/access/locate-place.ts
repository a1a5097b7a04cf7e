import type { FieldPath } from '../../model/diagnostics/finding.ts';
import { locateNode } from '../../model/load/locate-node.ts';
import type { SourceDocument } from '../../model/load/source-document.ts';

/**
 * A field's place as `path:line:column`.
 *
 * @param revision where the file is not the one on the disk
 */
export function locatePlace(
  { document, path }: { document: SourceDocument; path: FieldPath },
  revision?: string,
): string {
  const position = locateNode(document, path, 'value');
  const line = position === undefined ? '' : `:${position.line}:${position.column}`;
  return `${document.file?.path ?? ''}${line}${revision === undefined ? '' : ` at ${revision}`}`;
}
