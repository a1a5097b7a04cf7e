import { isDeepStrictEqual } from 'node:util';
import { type Document, parseDocument } from 'yaml';
import { merging } from '../../generators/annotations.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import { isAccessManagement } from '../../model/link/is-access-management.ts';
import { isMapping } from '../../model/shape/is-mapping.ts';
import type { Item } from './resource-list.ts';

/** An item that somebody handed over and that a rendered object is the new state of. */
export interface GivenItem {
  item: Item;
  /** As an entry of a list in column 0. */
  text: string;
  rendered: KubernetesObject;
}

/** What becomes of the two, of which a list may hold only one. */
export interface GivenPlace {
  /** The given item's text from now on; absent where it goes. */
  text?: string;
  isRenderedAdded: boolean;
}

/** What is not applied: kustomize leaves it out of what it builds, kpt out of what it sends. */
const local = 'config.kubernetes.io/local-config';

/**
 * Makes room for a rendered object where the object itself was handed over. Of an object that is somebody else's only
 * some fields are rendered: they are written into the given one. Every other is replaced as a whole; in kpt, whose
 * list is what the next run is given, it stays as an input that is not applied. So do the rules of an AccessManagement,
 * among which those of ours that are gone could not be told from those of others.
 */
export function givePlace({ item, text, rendered }: GivenItem, mode: 'transformer' | 'kpt'): GivenPlace {
  const isKept = mode === 'kpt';
  if (item.metadata?.annotations?.[local] === 'true')
    return { ...(isKept && { text }), isRenderedAdded: true };
  if (isPartial(rendered) && !(isKept && isAccessManagement(rendered))) {
    const { apiVersion: _, kind: __, metadata: ___, ...fields } = rendered;
    return { text: edit(text, (yaml) => merge(yaml, [0], item, fields)), isRenderedAdded: false };
  }
  if (!isKept) return { isRenderedAdded: true };
  return {
    text: edit(text, (yaml) => yaml.setIn([0, 'metadata', 'annotations', local], 'true')),
    isRenderedAdded: true,
  };
}

function isPartial({ metadata: { annotations = {} } }: KubernetesObject): boolean {
  return Object.entries(merging).every(([key, value]) => annotations[key] === value);
}

/** Fields that are the same already keep their text; a list is replaced as a whole. */
function merge(
  yaml: Document.Parsed,
  path: readonly (string | number)[],
  given: object,
  fields: Readonly<Record<string, unknown>>,
): void {
  for (const [key, value] of Object.entries(fields)) {
    const old: unknown = (given as Record<string, unknown>)[key];
    if (isDeepStrictEqual(old, value)) continue;
    if (isMapping(old) && isMapping(value)) merge(yaml, [...path, key], old, value);
    else yaml.setIn([...path, key], yaml.createNode(value));
  }
}

/** What is added stands in quotes, for readers of YAML 1.1 too; what was there keeps comments and quotes. */
function edit(text: string, change: (yaml: Document.Parsed) => void): string {
  const yaml = parseDocument(text, { version: '1.2', schema: 'core', resolveKnownTags: false, merge: false });
  change(yaml);
  return yaml.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}
