import { type Kind, schemaOfKind } from '../kind.ts';
import type { JsonSchema } from './json-schema.ts';
import { schemas } from './schemas.ts';

/**
 * The schema of a kind as one self-contained JSON Schema (draft 07): what `trustplane schema KIND` prints
 * and what editors complete from. Parts of other files are carried along under `definitions`.
 */
export function bundleSchema(kind: Kind): JsonSchema {
  const file = schemaOfKind[kind];
  const definitions: Record<string, JsonSchema> = {};
  const { $id: _, ...root } = rewrite(schemas[file]!, file, definitions) as JsonSchema;
  return { ...root, ...(Object.keys(definitions).length > 0 && { definitions: sortByKey(definitions) }) };
}

/** Points every reference at the bundle's own definitions, and collects what is referred to. */
function rewrite(value: unknown, file: string, definitions: Record<string, JsonSchema>): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, file, definitions));
  if (typeof value !== 'object' || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    if (key === 'definitions' || (key === '$id' && value !== schemas[file])) continue;
    if (key !== '$ref') {
      result[key] = key === 'examples' || key === 'const' ? child : rewrite(child, file, definitions);
      continue;
    }
    const [target = '', pointer = ''] = String(child).split('#');
    const targetFile = target === '' ? file : target;
    const name =
      pointer.split('/').pop() ||
      targetFile.replace('.json', '').replace(/-./g, (hit) => hit[1]!.toUpperCase());
    result.$ref = `#/definitions/${name}`;
    if (definitions[name] !== undefined) continue;
    definitions[name] = {};
    const source = pointer === '' ? schemas[targetFile] : schemas[targetFile]?.definitions?.[name];
    const { $id: _, $schema: __, ...schema } = rewrite(source, targetFile, definitions) as JsonSchema;
    definitions[name] = schema;
  }
  return result;
}

function sortByKey<T>(map: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
