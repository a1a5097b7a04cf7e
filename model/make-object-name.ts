/** A text as the name of an object: letters, digits and '-', at most 63 of them; empty where it has neither. */
export function makeObjectName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
}
