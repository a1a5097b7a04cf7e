import { type Document, isMap, isSeq, type Node, parseDocument, YAMLSeq } from 'yaml';
import { emitYaml } from '../../generators/print/emit-yaml.ts';
import type { JsonValue } from '../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { listResults } from './list-results.ts';

/**
 * The ResourceList that came in, with objects added. Items of others keep their text and comments; items of ours
 * from an earlier run, known by their path and label, give way, so that a second run changes nothing.
 *
 * @param own the path below which everything is ours; absent where nothing is
 */
export function passThrough(
  list: Document.Parsed,
  objects: readonly KubernetesObject[],
  own: string | undefined,
  diagnostics: readonly Diagnostic[],
): string {
  const items = isSeq(list.get('items')) ? (list.get('items') as YAMLSeq<Node>) : new YAMLSeq<Node>();
  items.items = items.items.filter((item) => own === undefined || !isOwn(item, own));
  // Printed by our own emitter, the objects carry the quotes that a YAML 1.1 reader needs.
  for (const object of objects) items.items.push(toNode(object as unknown as JsonValue));
  items.flow = false;
  list.set('items', items);
  list.delete('functionConfig');
  list.delete('results');
  if (diagnostics.length > 0) list.set('results', toNode(listResults(diagnostics) as unknown as JsonValue));
  return list.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function toNode(value: JsonValue): Node {
  return parseDocument(emitYaml(value), { version: '1.2', schema: 'core' }).contents as Node;
}

function isOwn(item: Node, own: string): boolean {
  if (!isMap(item)) return false;
  const path =
    item.getIn(['metadata', 'annotations', 'internal.config.kubernetes.io/path']) ??
    item.getIn(['metadata', 'annotations', 'config.kubernetes.io/path']);
  const label = item.getIn(['metadata', 'labels', 'app.kubernetes.io/managed-by']);
  return label === 'trustplane' && typeof path === 'string' && path.startsWith(own);
}
