import type { CelValue } from './cel-value.ts';
import { EscapedList } from './escaped-list.ts';
import { fail } from './fail.ts';
import { isTagged } from './is-tagged.ts';

/**
 * The value as it is after cel-go has turned it into one of Go's own, which it does with what it takes out of an
 * optional: without upstream's wrapping. A whole variable has no such form.
 */
export function unescapeNames(value: CelValue): CelValue {
  if (isTagged(value, 'object')) return fail('no such overload');
  if (isTagged(value, 'map')) return { tag: 'map', entries: value.entries };
  return value instanceof EscapedList ? [...value] : value;
}
