/** A text of a document and the way to it. */
export interface PlacedText {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** Every text in a value. Keys are left out: those of a document are fixed. */
export function listStrings(value: unknown, path: PlacedText['path'] = []): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, child]) => listStrings(child, [...path, key]));
}
