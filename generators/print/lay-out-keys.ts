import { compareKeys } from './compare-keys.ts';
import { emitString } from './emit-string.ts';
import { YamlWriter } from './yaml-writer.ts';

const BREAK = /[\n\r\x85\u2028\u2029]/;
const MAX_SIMPLE_KEY = 128;

/** A key of a map as it is printed. */
export interface PrintedKey {
  readonly key: string;
  /** The key in its style with the colon; undefined where it needs `? ` before it. */
  readonly simple: string | undefined;
}

interface Layout {
  readonly keys: readonly string[];
  readonly printed: readonly PrintedKey[];
}

const known = new Map<string, Layout>();
const limit = 1000;

/**
 * The keys of a map in the order of `compareKeys`, each as it is written wherever it stands. Remembered by the keys as
 * they are given, because the same few sets of keys come again in every document.
 */
export function layOutKeys(keys: readonly string[]): readonly PrintedKey[] {
  const name = keys.join();
  const layout = known.get(name);
  // Keys with commas can join to the same name.
  if (layout !== undefined && areEqual(layout.keys, keys)) return layout.printed;
  // Upstream's order has cycles (0x < 10 < 008 < 0x), where its result changes from run to run; ours must not.
  const sorted = [...keys].sort().sort(compareKeys);
  const printed = sorted.map((key) => ({ key, simple: isSimple(key) ? printSimple(key) : undefined }));
  if (known.size === limit) known.clear();
  known.set(name, { keys: [...keys], printed });
  return printed;
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** A simple key never folds, so that its text does not depend on where it stands. */
function printSimple(key: string): string {
  const writer = new YamlWriter();
  emitString(writer, key, true);
  return `${writer.text}:`;
}

/** `yaml_emitter_check_simple_key`: one line of at most 128 bytes before quoting. */
function isSimple(key: string): boolean {
  if (key.length * 3 > MAX_SIMPLE_KEY && Buffer.byteLength(key) > MAX_SIMPLE_KEY) return false;
  return !BREAK.test(key);
}
