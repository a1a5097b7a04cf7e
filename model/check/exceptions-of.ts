import type { Exception } from '../generated/kinds.ts';
import type { SourceDocument } from '../load/source-document.ts';

/** The exceptions that a document lists; none where it has not the shape of one. */
export function exceptionsOf(source: SourceDocument): readonly Exception[] {
  const exceptions = (source.value as { spec?: { exceptions?: unknown } } | undefined)?.spec?.exceptions;
  return Array.isArray(exceptions) ? (exceptions as Exception[]) : [];
}
