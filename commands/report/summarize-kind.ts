import { type Kind, schemaOfKind } from '../../model/kind.ts';
import { schemas } from '../../model/schemas/schemas.ts';

/** What a kind is, in one line: the first sentence of its description. */
export function summarizeKind(kind: Kind): string {
  const { description = '' } = schemas[schemaOfKind[kind]]!;
  return description.replace(/\.(?: .*)?$/s, '');
}
