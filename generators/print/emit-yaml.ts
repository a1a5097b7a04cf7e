import { compareKeys } from './compare-keys.ts';
import { emitString } from './emit-string.ts';
import { formatNumber } from './format-number.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { YamlWriter } from './yaml-writer.ts';

const BREAK = /[\n\r\x85\u2028\u2029]/;
const MAX_SIMPLE_KEY = 128;

/**
 * Prints a value as one YAML document in block style, ending in a newline, byte for byte as go-yaml v2 `Marshal`
 * does: the encoder behind `kustomize build` and `sigs.k8s.io/yaml`. Keys are sorted, long lines folded after column
 * 80, lists not indented under their key; whatever YAML can escape is escaped, so the text always reads back as the
 * same value. (What kustomize refuses or alters before it prints is the business of `printStream`.)
 *
 * @throws UnprintableStringError for a string with a lone surrogate.
 * @throws TypeError for a number that JSON does not have.
 */
export function emitYaml(value: JsonValue): string {
  const writer = new YamlWriter();
  emitNode(writer, value, false);
  writer.writeIndent();
  return writer.text;
}

function emitNode(writer: YamlWriter, value: JsonValue, isInMapping: boolean): void {
  if (typeof value === 'string') emitString(writer, value, false);
  else if (value === null) writer.writeInline('null');
  else if (typeof value === 'number') writer.writeInline(formatNumber(value));
  else if (typeof value === 'boolean') writer.writeInline(value ? 'true' : 'false');
  else if (isList(value)) emitList(writer, value, isInMapping);
  else emitMap(writer, value);
}

function emitList(writer: YamlWriter, list: readonly JsonValue[], isInMapping: boolean): void {
  if (list.length === 0) {
    writer.writeInline('[]');
    return;
  }
  const outer = writer.indent;
  if (outer < 0) writer.indent = 0;
  // After `key:` the dashes stay below the key; after the `: ` of a long key they do not.
  else if (!isInMapping || writer.isIndentation) writer.indent = outer + 2;
  for (const item of list) {
    writer.writeIndent();
    writer.writeBlockIndicator('-');
    emitNode(writer, item, false);
  }
  writer.indent = outer;
}

function emitMap(writer: YamlWriter, map: JsonObject): void {
  const keys = presentKeys(map);
  if (keys.length === 0) {
    writer.writeInline('{}');
    return;
  }
  // Upstream's order has cycles (0x < 10 < 008 < 0x), where its result changes from run to run; ours must not.
  if (keys.length > 2) keys.sort();
  if (keys.length > 1) keys.sort(compareKeys);
  const outer = writer.indent;
  writer.indent = outer < 0 ? 0 : outer + 2;
  for (const key of keys) {
    writer.writeIndent();
    if (isSimpleKey(key)) {
      emitString(writer, key, true);
      writer.append(':');
    } else {
      writer.writeBlockIndicator('?');
      emitString(writer, key, false);
      writer.writeIndent();
      writer.writeBlockIndicator(':');
    }
    emitNode(writer, map[key]!, true);
  }
  writer.indent = outer;
}

function presentKeys(map: JsonObject): string[] {
  const keys: string[] = [];
  for (const key of Object.keys(map)) {
    if (map[key] !== undefined) keys.push(key);
  }
  return keys;
}

/** `yaml_emitter_check_simple_key`: one line of at most 128 bytes before quoting. */
function isSimpleKey(key: string): boolean {
  if (key.length * 3 > MAX_SIMPLE_KEY && Buffer.byteLength(key) > MAX_SIMPLE_KEY) return false;
  return !BREAK.test(key);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
