import type { ErrorObject } from 'ajv';
import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import { suggestName } from '../diagnostics/suggest-name.ts';
import { type Kind, schemaOfKind } from '../kind.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { JsonSchema } from '../schemas/json-schema.ts';
import { schemas } from '../schemas/schemas.ts';
import { isMapping } from './is-mapping.ts';

/** What a schema has against a document, in words, at the fields concerned. */
export function explainShape(kind: Kind, source: SourceDocument, errors: readonly ErrorObject[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const error of errors) {
    // What these two gather has errors of its own.
    if (error.keyword === 'anyOf' || error.keyword === 'propertyNames') continue;
    if (error.keyword === 'required' && isMistyped(kind, error, errors)) continue;
    const finding = explainError(kind, source, error);
    const key = JSON.stringify([
      finding.rule,
      finding.place && 'path' in finding.place && finding.place.path,
    ]);
    if (!seen.has(key)) findings.push(finding);
    seen.add(key);
  }
  return findings;
}

/** Whether a field that is missing is probably there, under a name that is reported by itself. */
function isMistyped(kind: Kind, missing: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const known = Object.keys(findSchema(kind, missing.schemaPath)?.properties ?? {});
  return errors.some(
    ({ keyword, instancePath, params }) =>
      keyword === 'additionalProperties' &&
      instancePath === missing.instancePath &&
      suggestName(String(params.additionalProperty), known) === missing.params.missingProperty,
  );
}

function explainError(kind: Kind, source: SourceDocument, error: ErrorObject): Finding {
  const path = toPath(error.instancePath, source.value);
  const schema = { ...findSchema(kind, error.schemaPath), ...describeField(kind, path) };
  if (error.propertyName !== undefined)
    return explainKey(source, [...path, error.propertyName], error, schema);
  const value = valueAt(source.value, path);
  const describes = schema.description === undefined ? '' : ` ${schema.description}`;
  switch (error.keyword) {
    case 'required': {
      const field = String(error.params.missingProperty);
      const wanted = schema.properties?.[field];
      return {
        rule: 'missing-field',
        message: `The field "${field}" is missing.`,
        place: { document: source, path: [...path, field] },
        help: wanted?.description ?? `Add it; \`trustplane schema ${kind}\` describes it.`,
      };
    }
    case 'additionalProperties': {
      const field = String(error.params.additionalProperty);
      const known = Object.keys(schema.properties ?? {});
      return {
        rule: 'unknown-field',
        message: `There is no field "${field}" here.`,
        place: { document: source, path: [...path, field], at: 'key' },
        help: listCandidates(field, known, 'fields'),
      };
    }
    case 'type':
      return {
        rule: 'wrong-type',
        message: `This must be ${nameType(String(error.params.type))}, not ${describeValue(value)}.`,
        place: { document: source, path },
        help: helpWithType(String(error.params.type), value) + describes,
      };
    case 'enum':
    case 'const': {
      const allowed =
        error.keyword === 'enum' ? (error.params.allowedValues as unknown[]) : [error.params.allowedValue];
      return {
        rule: 'invalid-value',
        message: `${describeValue(value)} is not allowed here.`,
        place: { document: source, path },
        help: listCandidates(String(value), allowed.map(String), 'allowed values'),
      };
    }
    default:
      return {
        rule: 'invalid-value',
        message: `${describeValue(value)} ${inWords(error, value, schema)}.`,
        place: { document: source, path },
        help: (schema.description ?? `\`trustplane schema ${kind}\` describes the field.`).trim(),
      };
  }
}

function explainKey(
  source: SourceDocument,
  path: FieldPath,
  error: ErrorObject,
  schema: JsonSchema,
): Finding {
  return {
    rule: 'invalid-value',
    message: `The key ${JSON.stringify(error.propertyName)} ${inWords(error, error.propertyName, schema)}.`,
    place: { document: source, path, at: 'key' },
    help: schema.description ?? 'Correct the key.',
  };
}

function inWords(error: ErrorObject, value: unknown, { examples = [] }: JsonSchema): string {
  switch (error.keyword) {
    case 'pattern': {
      const [example] = examples;
      return example === undefined
        ? `does not have the form ${error.params.pattern}`
        : `is not in the form that is wanted here, such as ${JSON.stringify(example)}`;
    }
    case 'minLength':
      return 'must not be empty';
    case 'minItems':
    case 'minProperties':
      return 'must have at least one entry';
    case 'maxLength':
      return `has more than ${error.params.limit} characters`;
    case 'uniqueItems':
      return `holds ${describeValue((value as unknown[])[error.params.i as number])} twice (entries ${error.params.j} and ${error.params.i})`;
    default:
      return error.message ?? 'is not allowed';
  }
}

/** An ajv instance path as a field path; list indexes are numbers where the document holds a list. */
function toPath(pointer: string, root: unknown): FieldPath {
  const path: (string | number)[] = [];
  let value = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = Array.isArray(value) ? value[Number(key)] : isMapping(value) ? value[key] : undefined;
  }
  return path;
}

function valueAt(root: unknown, path: FieldPath): unknown {
  let value = root;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value;
}

/** The schema that holds the keyword of an error: ajv names it by file and pointer. */
function findSchema(kind: Kind, schemaPath: string): JsonSchema | undefined {
  const [file = '', pointer = ''] = schemaPath.split('#');
  // Inside a part that refers to a definition of its own file, ajv leaves the file out.
  const files = file === '' ? [schemaOfKind[kind], ...Object.keys(schemas)] : [file];
  for (const name of files) {
    let schema: unknown = schemas[name];
    for (const step of pointer.split('/').slice(1, -1))
      schema = isMapping(schema) ? schema[decodeURIComponent(step)] : undefined;
    if (schema !== undefined) return schema as JsonSchema;
  }
  return undefined;
}

/**
 * What a field's own description says: the one that stands beside a reference wins over that of the shared part. For
 * the entries of a list or of a map it is that of the whole where they have none. With it the fields that there are:
 * the schema that ajv names may be that of another file.
 */
function describeField(
  kind: Kind,
  path: FieldPath,
): Pick<JsonSchema, 'description' | 'properties' | 'examples'> {
  let file: string = schemaOfKind[kind];
  let schema: JsonSchema | undefined = schemas[file];
  let description: string | undefined;
  for (const step of path) {
    schema = typeof step === 'number' ? schema?.items : (schema?.properties?.[step] ?? entriesOf(schema));
    let own = schema?.description;
    while (schema?.$ref !== undefined) {
      const [target = '', pointer = ''] = schema.$ref.split('#');
      if (target !== '') file = target;
      const name = pointer.split('/').pop();
      schema = name === undefined || name === '' ? schemas[file] : schemas[file]?.definitions?.[name];
      own ??= schema?.description;
    }
    description = own ?? description;
  }
  return {
    ...(description !== undefined && { description }),
    ...(schema?.properties !== undefined && { properties: schema.properties }),
    // Those of a mapping are no examples of its keys.
    ...(schema?.type === 'string' && schema.examples !== undefined && { examples: schema.examples }),
  };
}

function entriesOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function nameType(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    object: 'a mapping',
    array: 'a list',
    boolean: 'true or false',
    integer: 'a whole number',
  };
  return names[type] ?? `a ${type}`;
}

function describeValue(value: unknown): string {
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  // What is too long to read may be a token or a key, and a log keeps what it is shown.
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 40)}…` : value);
  return `the ${typeof value} ${String(value)}`;
}

function helpWithType(type: string, value: unknown): string {
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return 'Put it in quotes.';
  if (type === 'array' && !Array.isArray(value)) return 'Write it as a list: [a, b].';
  if (value === null) return 'Give it a value, or remove the field.';
  return 'Correct the value.';
}
