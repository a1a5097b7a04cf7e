import { emitYaml } from '../../generators/print/emit-yaml.ts';
import type { JsonValue } from '../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import { givePlace } from './give-place.ts';
import { identifyItem } from './identify-item.ts';
import { isRenderedItem } from './is-rendered-item.ts';
import { listItemTexts } from './list-item-texts.ts';
import type { ReadResourceList } from './read-resource-list.ts';

/** What a Destination adds to the list that it was given. */
export interface Addition {
  objects: readonly KubernetesObject[];
  /** In kpt, the path below which everything is ours; nothing is ours where there are no paths. */
  own: string | undefined;
  results: readonly object[];
}

/**
 * The ResourceList that came in, with objects added. Items of others keep their text, comments and quotes to the
 * letter, unless they are what an object is the new state of (`givePlace`); items of ours from an earlier run give
 * way, so that a second run changes nothing.
 */
export function passThrough(read: ReadResourceList, { objects, own, results }: Addition): string {
  const { items, apiVersion } = read.list;
  const rendered = new Map(objects.map((object) => [identifyItem(object), object]));
  const texts = listItemTexts(read).map((text, index) => {
    const item = items[index]!;
    if (isRenderedItem(item)) return own !== undefined && isRenderedItem(item, own) ? '' : text;
    const identity = identifyItem(item);
    const object = rendered.get(identity);
    if (object === undefined) return text;
    const place = givePlace({ item, text, rendered: object }, own === undefined ? 'transformer' : 'kpt');
    if (!place.isRenderedAdded) rendered.delete(identity);
    return place.text ?? '';
  });
  // Printed by our own emitter, the objects carry the quotes that a YAML 1.1 reader needs.
  const added = objects
    .filter((object) => rendered.has(identifyItem(object)))
    .map((object) => emitYaml([object] as unknown as JsonValue));
  const tail = results.length === 0 ? '' : emitYaml({ results } as unknown as JsonValue);
  return `apiVersion: ${apiVersion}\nkind: ResourceList\nitems:\n${[...texts, ...added].join('')}${tail}`;
}
