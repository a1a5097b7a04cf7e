import { isDeepStrictEqual } from 'node:util';
import type { Item, ResourceList } from './resource-list.ts';

/** Who is calling, and so where the input is and what to give back. */
export type Mode = 'generator' | 'transformer' | 'kpt' | 'validator';

/**
 * Tells the callers apart by what they send. A kustomize generator sends one item, the functionConfig itself; a
 * kustomize transformer sends everything, each item with its id; kpt sends everything, each item with its path. A
 * validator sends what a transformer sends, so it is known by the kind of its functionConfig alone.
 */
export function detectMode({ items, functionConfig }: ResourceList): Mode {
  if (functionConfig?.kind === 'EnvironmentCheck') return 'validator';
  const [only] = items;
  if (items.length === 1 && only !== undefined && isOwnConfig(only, functionConfig)) return 'generator';
  if (items.some((item) => hasAnnotation(item, 'kustomize.config.k8s.io/id'))) return 'transformer';
  if (items.some(hasPath)) return 'kpt';
  // A generator is always sent its own config. (kustomize sends the same to a transformer that has no resources.)
  return 'transformer';
}

/** The copy of its own config that kustomize gives a generator carries one more annotation and no path. */
function isOwnConfig(item: Item, functionConfig: Item | undefined): boolean {
  if (functionConfig === undefined || hasPath(item)) return false;
  const { kind, metadata, ...rest } = item as Item & Record<string, unknown>;
  const {
    kind: otherKind,
    metadata: otherMetadata,
    ...otherRest
  } = functionConfig as Item & Record<string, unknown>;
  return kind === otherKind && metadata?.name === otherMetadata?.name && isDeepStrictEqual(rest, otherRest);
}

function hasPath(item: Item): boolean {
  return (
    hasAnnotation(item, 'internal.config.kubernetes.io/path') ||
    hasAnnotation(item, 'config.kubernetes.io/path')
  );
}

function hasAnnotation(item: Item, name: string): boolean {
  return item.metadata?.annotations?.[name] !== undefined;
}
