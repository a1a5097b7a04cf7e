import type { CelValue } from '../../cel/cel-value.ts';

/**
 * What a groups or extra expression gave, as upstream reads it: null and empty texts are nothing. Undefined for what
 * is no text and no list of texts, which fails the token.
 */
export function listTexts(value: CelValue): string[] | undefined {
  if (value === null) return [];
  const values = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(values)) return undefined;
  const texts = (values as readonly CelValue[]).filter((each) => each !== '');
  return texts.every((each) => typeof each === 'string') ? (texts as string[]) : undefined;
}
