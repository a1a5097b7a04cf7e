import { emitYaml } from '../../generators/print/emit-yaml.ts';
import type { JsonValue } from '../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import { isRenderedItem } from './is-rendered-item.ts';
import { listItemTexts } from './list-item-texts.ts';
import type { ReadResourceList } from './read-resource-list.ts';

/**
 * The ResourceList that came in, with objects added. Items of others keep their text, comments and quotes to the
 * letter; items of ours from an earlier run give way, so that a second run changes
 * nothing.
 *
 * @param own the path below which everything is ours; absent where nothing is
 */
export function passThrough(
  read: ReadResourceList,
  objects: readonly KubernetesObject[],
  own: string | undefined,
  results: readonly object[],
): string {
  const { items, apiVersion } = read.list;
  const kept = listItemTexts(read).filter(
    (_, index) => own === undefined || !isRenderedItem(items[index]!, own),
  );
  // Printed by our own emitter, the objects carry the quotes that a YAML 1.1 reader needs.
  const added = objects.map((object) => emitYaml([object] as unknown as JsonValue));
  const tail = results.length === 0 ? '' : emitYaml({ results } as unknown as JsonValue);
  return `apiVersion: ${apiVersion}\nkind: ResourceList\nitems:\n${[...kept, ...added].join('')}${tail}`;
}
