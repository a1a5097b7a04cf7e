import type { CelValue } from './cel-value.ts';
import { isTagged } from './is-tagged.ts';

const tagged: Readonly<Record<string, string>> = {
  duration: 'types.Duration',
  timestamp: 'types.Timestamp',
  type: '*types.Type',
  optional: '*types.Optional',
  map: '*types.baseMap',
  object: '*lazy.MapValue',
};

/** The Go type of a value that nothing can be looked up by, as cel-go names it; undefined for a key or an index. */
export function nameQualifier(key: CelValue): string | undefined {
  if (key === null) return 'types.Null';
  if (key instanceof Uint8Array) return 'types.Bytes';
  if (typeof key !== 'object' || isTagged(key, 'uint')) return undefined;
  if (!('tag' in key)) return '*types.baseList';
  return key.tag === 'opaque' ? key.name.replace(/^net\./, 'cel.') : tagged[key.tag];
}
