import { isMapping } from '../../model/shape/is-mapping.ts';
import type { Item } from './resource-list.ts';

/** Annotations by which an orchestrator talks to itself; they are not part of what somebody wrote. */
const internal = /^(internal\.)?config\.(kubernetes|k8s)\.io\/|^kustomize\.config\.k8s\.io\//;

/** A day without quotes, as kustomize hands it over. */
const timestamp = /^(\d{4}-\d{2}-\d{2})T00:00:00Z$/;

/** The fields of ours that hold a day. */
const days = new Set(['lastTested', 'expires', 'since']);

/** An object as it was written, before an orchestrator put its own annotations on it and read days as timestamps. */
export function withoutInternals(item: Item): Item {
  const written = { ...item, ...('spec' in item && { spec: restoreDays(item.spec) }) };
  const { annotations, ...metadata } = item.metadata ?? {};
  if (annotations === undefined || annotations === null) return written;
  const kept = Object.entries(annotations).filter(([key]) => !internal.test(key));
  return {
    ...written,
    metadata: { ...metadata, ...(kept.length > 0 && { annotations: Object.fromEntries(kept) }) },
  };
}

function restoreDays(spec: unknown): unknown {
  if (!isMapping(spec)) return spec;
  return Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(restoreDaysIn) : days.has(key) ? restoreDay(value) : value,
    ]),
  );
}

/** An entry of `breakGlass` or `exceptions`. */
function restoreDaysIn(entry: unknown): unknown {
  if (!isMapping(entry)) return entry;
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, days.has(key) ? restoreDay(value) : value]),
  );
}

function restoreDay(value: unknown): unknown {
  return typeof value === 'string' ? (timestamp.exec(value)?.[1] ?? value) : value;
}
