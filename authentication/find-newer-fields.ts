import type { AuthenticationConfiguration } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { printFieldPath } from './print-field-path.ts';

const firstMinors = new Map<string, number>(Object.entries(fieldsByVersion.fields));

/**
 * The fields of a document that Kubernetes 1.`minor` does not have yet. Its strict decoder says
 * `unknown field "jwt[0].issuer.egressSelectorType"`, in the order of sorted keys, and says nothing of what is below
 * such a field. Fields that no release has are not looked for.
 */
export function findNewerFields(configuration: AuthenticationConfiguration, minor: number): FieldError[] {
  return find(configuration, [], '', minor);
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
