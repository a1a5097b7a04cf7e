import { emitString } from './emit-string.ts';
import { formatNumber } from './format-number.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { layOutKeys } from './lay-out-keys.ts';
import { YamlWriter } from './yaml-writer.ts';

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
  // An index, because code that is not optimised yet makes an object for each step of an iterator.
  for (let i = 0; i < list.length; i++) {
    writer.writeIndent();
    writer.writeBlockIndicator('-');
    emitNode(writer, list[i]!, false);
  }
  writer.indent = outer;
}

function emitMap(writer: YamlWriter, map: JsonObject): void {
  const keys = presentKeys(map);
  if (keys.length === 0) {
    writer.writeInline('{}');
    return;
  }
  const outer = writer.indent;
  writer.indent = outer < 0 ? 0 : outer + 2;
  const printed = layOutKeys(keys);
  for (let i = 0; i < printed.length; i++) {
    const { key, simple } = printed[i]!;
    writer.writeIndent();
    if (simple !== undefined) writer.writeInline(simple);
    else {
      writer.writeBlockIndicator('?');
      emitString(writer, key, false);
      writer.writeIndent();
      writer.writeBlockIndicator(':');
    }
    emitNode(writer, map[key]!, true);
  }
  writer.indent = outer;
}

function presentKeys(map: JsonObject): readonly string[] {
  const keys = Object.keys(map);
  for (let i = 0; i < keys.length; i++)
    if (map[keys[i]!] === undefined) return keys.filter((key) => map[key] !== undefined);
  return keys;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
