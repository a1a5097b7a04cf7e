import { quoteGoString } from '../quote-go-string.ts';
import type { DecodeFault } from './decode-error.ts';
import type { DocumentEntry, DocumentValue } from './document-value.ts';
import { printGoFloat } from './print-go-float.ts';
import { resolveYamlScalar } from './resolve-yaml-scalar.ts';
import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import type { YamlMappingNode, YamlNode } from './yaml-node.ts';
import { YamlParser } from './yaml-parser.ts';
import type { YamlValue } from './yaml-value.ts';

type GoValue = YamlLeaf | GoList | GoMap;
type YamlLeaf = YamlValue & { readonly mark: TextMark };
interface GoList {
  readonly kind: 'list';
  readonly mark: TextMark;
  readonly items: GoValue[];
}
interface GoMap {
  readonly kind: 'map';
  readonly mark: TextMark;
  /** By type and value of the key, since `1` and `"1"` are two keys. */
  readonly entries: Map<unknown, { readonly key: YamlLeaf; readonly value: GoValue }>;
}

/** Where the ratio of nodes reached through aliases to all nodes begins to be restricted, and where it is strictest. */
const aliasRange = { from: 400_000, to: 4_000_000, loosest: 0.99, strictest: 0.1 };

/**
 * Reads a YAML text as go-yaml v2 and `sigs.k8s.io/yaml` turn it into JSON: aliases and merge keys resolved, keys made
 * strings and sorted. `duplicates` are the keys set twice, also by merging, which upstream's strict pass refuses.
 * A text without a document is null, as upstream has it. `rest` is where the text goes on behind
 * its first document. Throws `TextFault`.
 */
export function readYamlDocument(bytes: Uint8Array): {
  value: DocumentValue;
  duplicates: DecodeFault[];
  rest?: TextMark | undefined;
} {
  const parser = new YamlParser(bytes);
  const root = parser.parse();
  const start = { index: 0, line: 0, column: 0 };
  if (root === undefined) return { value: { kind: 'null', mark: start }, duplicates: [] };
  const reader = new DocumentReader();
  const value = reader.read(root);
  const document = toDocument(value);
  checkNumbers(value);
  return { value: document, duplicates: reader.duplicates, rest: parser.findRest() };
}

class DocumentReader {
  readonly duplicates: DecodeFault[] = [];
  readonly #open = new Set<YamlNode>();
  #count = 1;
  #aliasCount = 0;
  #aliasDepth = 0;

  read(node: YamlNode, into?: GoMap): GoValue {
    this.#countNode(node);
    switch (node.kind) {
      case 'alias': {
        if (this.#open.has(node))
          throw new TextFault(`anchor '${node.name}' value contains itself`, node.mark);
        this.#open.add(node);
        this.#aliasDepth += 1;
        const value = this.read(node.target, into);
        this.#aliasDepth -= 1;
        this.#open.delete(node);
        return value;
      }
      case 'scalar':
        return { ...resolveYamlScalar(node), mark: node.mark };
      case 'sequence':
        return { kind: 'list', mark: node.mark, items: node.items.map((item) => this.read(item)) };
      case 'mapping':
        return this.#readMapping(node, into ?? { kind: 'map', mark: node.mark, entries: new Map() });
    }
  }

  #countNode(node: YamlNode): void {
    this.#count += 1;
    if (this.#aliasDepth > 0) this.#aliasCount += 1;
    if (this.#aliasCount <= 100 || this.#count <= 1000) return;
    const { from, to, loosest, strictest } = aliasRange;
    const share = Math.min(Math.max((this.#count - from) / (to - from), 0), 1);
    if (this.#aliasCount / this.#count > loosest - (loosest - strictest) * share) {
      throw new TextFault('document contains excessive aliasing', node.mark);
    }
  }

  #readMapping(node: YamlMappingNode, map: GoMap): GoMap {
    for (const { key: keyNode, value: valueNode } of node.entries) {
      if (isMergeKey(keyNode)) {
        this.#merge(valueNode, map);
        continue;
      }
      const key = this.read(keyNode);
      if (key.kind === 'list' || key.kind === 'map') {
        const type = key.kind === 'list' ? '[]interface {}' : 'map[interface {}]interface {}';
        throw new TextFault(`invalid map key: ${type}{…}`, keyNode.mark);
      }
      const value = this.read(valueNode);
      const id = identify(key);
      if (map.entries.has(id)) {
        const message = `line ${valueNode.mark.line + 1}: key ${printKey(key)} already set in map`;
        this.duplicates.push({ message, mark: keyNode.mark });
      }
      map.entries.set(id, { key, value });
    }
    return map;
  }

  #merge(node: YamlNode, map: GoMap): void {
    if (node.kind !== 'sequence') {
      this.#mergeOne(node, map);
      return;
    }
    for (const item of [...node.items].reverse()) this.#mergeOne(item, map);
  }

  #mergeOne(node: YamlNode, map: GoMap): void {
    const target = node.kind === 'alias' ? node.target : node;
    if (target.kind !== 'mapping') {
      throw new TextFault('map merge requires map or sequence of maps as the value', node.mark);
    }
    this.read(node, map);
  }
}

function isMergeKey(node: YamlNode): boolean {
  if (node.kind !== 'scalar' || node.text !== '<<') return false;
  return node.implicit || node.tag === 'tag:yaml.org,2002:merge';
}

/** Go's interfaces are equal when type and value are; NaN never is. */
function identify(key: YamlLeaf): unknown {
  if (key.kind === 'null') return null;
  if (key.kind === 'float') return Number.isNaN(key.value) ? Symbol('NaN') : key.value;
  return key.kind === 'string' ? `"${key.value}` : key.value;
}

function printKey(key: YamlLeaf): string {
  if (key.kind === 'null') return 'interface {}(nil)';
  if (key.kind === 'float') return printGoFloat(key.value, 64);
  return key.kind === 'string' ? quoteGoString(key.value) : String(key.value);
}

function toDocument(value: GoValue): DocumentValue {
  const { mark } = value;
  switch (value.kind) {
    case 'list':
      return { kind: 'array', mark, items: value.items.map(toDocument) };
    case 'map': {
      const entries = new Map<string, DocumentEntry>();
      for (const entry of value.entries.values()) {
        const key = keyText(entry.key);
        entries.set(key, { key, keyMark: entry.key.mark, value: toDocument(entry.value) });
      }
      const sorted = [...entries.values()].sort((one, other) => compareUtf8(one.key, other.key));
      return { kind: 'object', mark, entries: sorted };
    }
    case 'integer':
    case 'float':
      return { kind: 'number', mark };
    default:
      return value;
  }
}

function keyText(key: YamlLeaf): string {
  if (key.kind === 'null') throw unsupportedKey('%!s(<nil>)', '<nil>', key.mark);
  if (key.kind === 'integer' && key.value >= 2n ** 63n) {
    throw unsupportedKey('uint64', `0x${key.value.toString(16)}`, key.mark);
  }
  return key.kind === 'float' ? printGoFloat(key.value, 32) : String(key.value);
}

function unsupportedKey(type: string, key: string, mark: TextMark): TextFault {
  return TextFault.ofConversion(`unsupported map key of type: ${type}, key: ${key}, value: …`, mark);
}

/** JSON has neither NaN nor infinities. */
function checkNumbers(value: GoValue): void {
  if (value.kind === 'list') value.items.forEach(checkNumbers);
  else if (value.kind === 'map') for (const entry of value.entries.values()) checkNumbers(entry.value);
  else if (value.kind === 'float' && !Number.isFinite(value.value)) {
    const text = Number.isNaN(value.value) ? 'NaN' : value.value > 0 ? '+Inf' : '-Inf';
    throw TextFault.ofConversion(`json: unsupported value: ${text}`, value.mark);
  }
}

/** Order of the UTF-8 bytes, which is not that of UTF-16 where there are surrogates. */
function compareUtf8(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = rank(one.charCodeAt(at)) - rank(other.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
