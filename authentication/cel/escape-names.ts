import type { CelValue } from './cel-value.ts';
import { EscapedList } from './escaped-list.ts';
import { isTagged } from './is-tagged.ts';

/** The value as upstream wraps it from 1.34 on: escapes are undone in names that are looked up in it, however deep. */
export function escapeNames(value: CelValue): CelValue {
  if (isTagged(value, 'map')) return value.escaped ? value : { ...value, escaped: true };
  if (!Array.isArray(value) || value instanceof EscapedList) return value;
  const list = new EscapedList();
  for (const each of value) list.push(each);
  return list;
}
