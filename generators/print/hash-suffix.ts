import { createHash } from 'node:crypto';
import { goJson } from './go-json.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import type { KubernetesObject } from './kubernetes-object.ts';

const LENGTH = 10;
const REPLACED: Readonly<Record<string, string>> = { 0: 'g', 1: 'h', 3: 'k', a: 'm', e: 't' };

/**
 * The 10 characters that kustomize appends (after a hyphen) to the name of an object whose name shall follow its
 * content.
 *
 * For ConfigMap and Secret the same as kustomize's (`api/hasher`): name, namespace, labels, annotations and
 * `immutable` do not count. For any other kind kustomize hashes the YAML nodes as they were written, quoting and order
 * of keys included, which the object alone does not tell; here all fields but `metadata` count, and kustomize's
 * suffix is another one.
 *
 * @throws TypeError for a number that JSON does not have.
 */
export function hashSuffix(object: KubernetesObject): string {
  const digest = createHash('sha256')
    .update(goJson(hashedPart(object)))
    .digest('hex');
  return digest.slice(0, LENGTH).replace(/[013ae]/g, (character) => REPLACED[character]!);
}

function hashedPart(object: KubernetesObject): JsonObject {
  const { kind } = object;
  if (kind === 'ConfigMap')
    return { kind, name: '', data: field(object, 'data'), ...map(object, 'binaryData') };
  if (kind === 'Secret') {
    const type = field(object, 'type');
    return { kind, name: '', type, data: field(object, 'data'), ...map(object, 'stringData') };
  }
  const { metadata: _, ...rest } = object;
  return rest;
}

/** Upstream looks up the name under a key `metadata/name`, which no object has: absent fields are empty strings. */
function field(object: KubernetesObject, key: string): JsonValue {
  const value = object[key];
  if (value === undefined) return '';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? null : value;
  return String(value);
}

function map(object: KubernetesObject, key: string): JsonObject {
  const value = object[key];
  return typeof value === 'object' && value !== null ? { [key]: field(object, key) } : {};
}
