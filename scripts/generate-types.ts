import { compile } from 'json-schema-to-typescript';
import { type Kind, kinds } from '../model/kind.ts';
import { bundleSchema } from '../model/schemas/bundle-schema.ts';

const banner =
  '// Generated from model/schemas by scripts/generate.ts. Change the schema, then run "npm run generate".\n';

/** The TypeScript types of every kind, as the text of one module. */
export async function generateTypes(): Promise<string> {
  const definitions: Record<string, unknown> = {};
  const anyOf: unknown[] = [];
  for (const kind of kinds) {
    const { definitions: parts, $schema: _, ...schema } = withoutSiblingsOfReferences(bundleSchema(kind));
    Object.assign(definitions, parts, { [kind]: schema });
    anyOf.push({ $ref: `#/definitions/${kind}` });
  }
  const union = {
    title: 'Manifest',
    description: 'A document of any kind.',
    anyOf,
    definitions: named(definitions),
  };
  const types = await compile(union as Parameters<typeof compile>[0], 'Manifest', {
    bannerComment: banner,
    additionalProperties: false,
    format: false,
    strictIndexSignatures: false,
    maxItems: 3,
  });
  const byKind = kinds.map((kind: Kind) => `  ${kind}: ${kind};`).join('\n');
  return `${types.replace(/[ \t]+$/gm, '')}\n/** The document type of each kind. */\nexport interface ManifestOf {\n${byKind}\n}\n`;
}

/** Gives every shared part a title, which becomes the name of its type. */
function named(definitions: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(definitions).map(([name, schema]) => {
    const title = (schema as { title?: string }).title ?? name[0]!.toUpperCase() + name.slice(1);
    return [name, { ...(schema as object), title }];
  });
  return Object.fromEntries(entries);
}

/** One type a shared part: a description beside a reference would make a second one of the same shape. */
function withoutSiblingsOfReferences<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutSiblingsOfReferences) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return { $ref: value.$ref } as T;
  const entries = Object.entries(value).filter(([key]) => key !== 'minItems');
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutSiblingsOfReferences(child)])) as T;
}
