import { type CompiledEnvironment, compileEnvironment } from '../../model/compile/compile-environment.ts';
import { group } from '../../model/kind.ts';
import type { WorkTree } from '../../model/load/work-tree.ts';
import type { World } from '../command.ts';
import type { Item } from './resource-list.ts';

/** Objects that were handed over have no files around them. */
const noFiles: WorkTree = {
  listFiles: () => [],
  readFile: (path) => ({ problem: 'missing', path, detail: 'Objects that are handed over have no files.' }),
};

/** Annotations by which an orchestrator talks to itself. */
const internal = /^(internal\.)?config\.(kubernetes|k8s)\.io\/|^kustomize\.config\.k8s\.io\//;

/** Compiles the objects of our group among the items of a ResourceList. */
export function compileItems(items: readonly Item[], world: World): CompiledEnvironment {
  const documents = items
    .filter((item) => String(item.apiVersion).startsWith(`${group}/`) || String(item.apiVersion) === group)
    .map((item, index) => ({ index, value: withoutInternals(item) }));
  return compileEnvironment({ documents, findings: [] }, noFiles, {
    environment: '',
    today: world.today,
    described: 'the objects that the function was given',
  });
}

function withoutInternals(item: Item): Item {
  const { annotations, ...metadata } = item.metadata ?? {};
  if (annotations === undefined || annotations === null) return item;
  const kept = Object.entries(annotations).filter(([key]) => !internal.test(key));
  return {
    ...item,
    metadata: { ...metadata, ...(kept.length > 0 && { annotations: Object.fromEntries(kept) }) },
  };
}
