import type { AuthenticationConfiguration } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { printFieldPath } from './print-field-path.ts';

const firstMinors = new Map<string, number>(Object.entries(fieldsByVersion.fields));
/** The same, with the ways to the fields taken apart: `jwt[].issuer` is `jwt`, `[]`, `issuer`. */
const ways = [...firstMinors].map(([pattern, first]) => ({ first, steps: pattern.match(/\[\]|[^.[\]]+/g)! }));
/** The ways to the fields that a minor does not have. */
const newerWays = new Map<number, readonly (readonly string[])[]>();

/**
 * The fields of a document that Kubernetes 1.`minor` does not have yet. Its strict decoder says
 * `unknown field "jwt[0].issuer.egressSelectorType"`, in the order of sorted keys, and says nothing of what is below
 * such a field. Fields that no release has are not looked for.
 */
export function findNewerFields(configuration: AuthenticationConfiguration, minor: number): FieldError[] {
  // Hardly any document has such a field, and walking all of it costs more than the rest of the validation.
  if (!listNewerWays(minor).some((steps) => has(configuration, steps, 0))) return [];
  return find(configuration, [], '', minor);
}

function listNewerWays(minor: number): readonly (readonly string[])[] {
  let found = newerWays.get(minor);
  if (found === undefined) {
    found = ways.filter(({ first }) => first > minor).map(({ steps }) => steps);
    newerWays.set(minor, found);
  }
  return found;
}

/** Whether a way leads to something, be it null. */
function has(value: unknown, steps: readonly string[], from: number): boolean {
  const step = steps[from];
  if (step === undefined) return value !== undefined;
  if (step === '[]') return Array.isArray(value) && value.some((entry) => has(entry, steps, from + 1));
  if (typeof value !== 'object' || value === null) return false;
  return has((value as Readonly<Record<string, unknown>>)[step], steps, from + 1);
}

function find(value: unknown, path: FieldError['path'], pattern: string, minor: number): FieldError[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => find(entry, [...path, index], `${pattern}[]`, minor));
  }
  if (typeof value !== 'object' || value === null) return [];
  const known = Object.entries(value).filter(([, content]) => content !== undefined);
  known.sort(([one], [other]) => (one < other ? -1 : 1));
  return known.flatMap(([key, content]) => {
    const fieldPath = [...path, key];
    const fieldPattern = pattern === '' ? key : `${pattern}.${key}`;
    if ((firstMinors.get(fieldPattern) ?? 0) <= minor) return find(content, fieldPath, fieldPattern, minor);
    const detail = `unknown field "${printFieldPath(fieldPath)}"`;
    return [{ rule: 'field-version', path: fieldPath, type: 'Forbidden', detail } as const];
  });
}
