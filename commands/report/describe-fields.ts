import type { JsonSchema } from '../../model/schemas/json-schema.ts';

/** A field of a kind, as the reference shows it. */
export interface FieldDescription {
  /** The full path: `spec.issuer.audiences`, with `[]` for a list's entries and `*` for any key. */
  path: string;
  type: string;
  required: boolean;
  description: string;
  allowed?: readonly unknown[];
  example?: unknown;
}

/** Every field of a bundled schema, those inside others right after them. */
export function describeFields(bundle: JsonSchema): FieldDescription[] {
  const fields: FieldDescription[] = [];
  collect(bundle, '', bundle, fields);
  return fields;
}

function collect(schema: JsonSchema, path: string, bundle: JsonSchema, fields: FieldDescription[]): void {
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    add(
      child,
      path === '' ? name : `${path}.${name}`,
      schema.required?.includes(name) === true,
      bundle,
      fields,
    );
  }
}

function add(
  reference: JsonSchema,
  path: string,
  required: boolean,
  bundle: JsonSchema,
  fields: FieldDescription[],
): void {
  const schema = resolve(reference, bundle);
  const { description = '', examples, minimum, maximum } = schema;
  const allowed = schema.const !== undefined ? [schema.const] : schema.enum;
  const range =
    minimum !== undefined && maximum !== undefined
      ? `${minimum} to ${maximum}`
      : minimum !== undefined
        ? `at least ${minimum}`
        : '';
  fields.push({
    path,
    type: describeType(schema, bundle) + (range === '' ? '' : `, ${range}`),
    required,
    description,
    ...(allowed && { allowed }),
    ...(examples?.[0] !== undefined && { example: examples[0] }),
  });
  const entry = schema.items && resolve(schema.items, bundle);
  if (entry !== undefined) addWithin(entry, `${path}[]`, bundle, fields);
  addWithin(schema, path, bundle, fields);
}

/** The fields of an object, and where it takes any key, those of the values. */
function addWithin(schema: JsonSchema, path: string, bundle: JsonSchema, fields: FieldDescription[]): void {
  collect(schema, path, bundle, fields);
  if (typeof schema.additionalProperties !== 'object') return;
  const value = resolve(schema.additionalProperties, bundle);
  if (value.properties !== undefined) collect(value, `${path}.*`, bundle, fields);
}

/** What stands beside a reference says more about the field than the shared part does. */
function resolve(schema: JsonSchema, bundle: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...beside } = schema;
  const target = bundle.definitions?.[$ref.replace('#/definitions/', '')];
  if (target === undefined) throw new Error(`The schema refers to ${$ref}, which is not in the bundle.`);
  return { ...resolve(target, bundle), ...beside };
}

function describeType(schema: JsonSchema, bundle: JsonSchema): string {
  if (schema.anyOf !== undefined)
    return schema.anyOf.map((part) => describeType(resolve(part, bundle), bundle)).join(' or ');
  if (schema.const !== undefined) return typeof schema.const;
  if (schema.type === 'array')
    return schema.items === undefined
      ? 'list'
      : `list of ${describeType(resolve(schema.items, bundle), bundle)}`;
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return `map of ${describeType(resolve(schema.additionalProperties, bundle), bundle)}`;
  }
  return schema.type ?? 'any';
}
