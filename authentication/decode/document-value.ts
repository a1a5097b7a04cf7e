import type { TextMark } from './text-mark.ts';

/**
 * A value of a document, with its place, on the way from YAML or JSON into a configuration. Of a number only the text
 * is kept, and only of one in JSON: no field of a configuration takes one, but claims have them.
 */
export type DocumentValue =
  | { readonly kind: 'null'; readonly mark: TextMark }
  | { readonly kind: 'number'; readonly mark: TextMark; readonly text?: string }
  | { readonly kind: 'boolean'; readonly mark: TextMark; readonly value: boolean }
  | { readonly kind: 'string'; readonly mark: TextMark; readonly value: string }
  | { readonly kind: 'array'; readonly mark: TextMark; readonly items: readonly DocumentValue[] }
  | { readonly kind: 'object'; readonly mark: TextMark; readonly entries: readonly DocumentEntry[] };

/** In the order in which upstream meets them; a JSON text can have a key more than once. */
export interface DocumentEntry {
  readonly key: string;
  readonly keyMark: TextMark;
  readonly value: DocumentValue;
}
