import { merging } from '../../generators/annotations.ts';
import type { Item } from './resource-list.ts';

/** The folder of a kpt package that everything rendered is in. */
const rendered = 'rendered/';

/**
 * Whether an item was made by an earlier run: by its path, and by the label of what is ours, or the annotation of what
 * is somebody else's and gets some fields only.
 *
 * @param below the folder of a destination; left out, that of all
 */
export function isRenderedItem({ metadata }: Item, below = rendered): boolean {
  const annotations: Readonly<Record<string, unknown>> = metadata?.annotations ?? {};
  const path = annotations['internal.config.kubernetes.io/path'] ?? annotations['config.kubernetes.io/path'];
  const isOurs = metadata?.labels?.['app.kubernetes.io/managed-by'] === 'trustplane';
  const isMerged = Object.entries(merging).every(([key, value]) => annotations[key] === value);
  return (isOurs || isMerged) && typeof path === 'string' && path.startsWith(below);
}
