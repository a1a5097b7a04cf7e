import type { DocumentValue } from './document-value.ts';

/**
 * The place, from 1, of the value at a path in a document, or of the nearest around it that is there. Names are
 * matched without regard to case, because the internal version writes them differently.
 */
export function locateValue(
  document: DocumentValue,
  path: readonly (string | number)[],
): { readonly line: number; readonly column: number } {
  let value = document;
  for (const step of path) {
    const inside = findInside(value, step);
    if (inside === undefined) break;
    value = inside;
  }
  return { line: value.mark.line + 1, column: value.mark.column + 1 };
}

function findInside(value: DocumentValue, step: string | number): DocumentValue | undefined {
  if (value.kind === 'array' && typeof step === 'number') return value.items[step];
  if (value.kind !== 'object' || typeof step === 'number') return undefined;
  const entries = value.entries.filter(({ key }) => key.toLowerCase() === step.toLowerCase());
  return (entries.findLast(({ key }) => key === step) ?? entries.at(-1))?.value;
}
