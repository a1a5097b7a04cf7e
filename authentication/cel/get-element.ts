import type { CelValue } from './cel-value.ts';
import { escapeNames } from './escape-names.ts';
import { EscapedList } from './escaped-list.ts';

/** What is in a list at that index, or undefined. */
export function getElement(list: readonly CelValue[], index: number): CelValue | undefined {
  const element = list[index];
  return element !== undefined && list instanceof EscapedList ? escapeNames(element) : element;
}
