import type { Item } from './resource-list.ts';

/** Annotations by which an orchestrator talks to itself; they are not part of what somebody wrote. */
const internal = /^(internal\.)?config\.(kubernetes|k8s)\.io\/|^kustomize\.config\.k8s\.io\//;

/** An object as it was written, before an orchestrator put its own annotations on it. */
export function withoutInternals(item: Item): Item {
  const { annotations, ...metadata } = item.metadata ?? {};
  if (annotations === undefined || annotations === null) return item;
  const kept = Object.entries(annotations).filter(([key]) => !internal.test(key));
  return {
    ...item,
    metadata: { ...metadata, ...(kept.length > 0 && { annotations: Object.fromEntries(kept) }) },
  };
}
