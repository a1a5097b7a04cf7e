import type { SourceDocument } from '../load/source-document.ts';
import type { Finding } from './finding.ts';

/**
 * Findings without those that only echo another: an object that is said to be missing while it stands in a document
 * that could not be used, and whose own fault is reported.
 */
export function withoutEchoes(findings: readonly Finding[], documents: readonly SourceDocument[]): Finding[] {
  if (!findings.some(({ missing }) => missing !== undefined)) return [...findings];
  const named = new Set(
    documents.map(({ value }) => {
      const { kind, metadata } = (value ?? {}) as { kind?: unknown; metadata?: { name?: unknown } | null };
      return `${String(kind)}/${String(metadata?.name)}`;
    }),
  );
  return findings.filter(
    ({ missing }) => missing === undefined || !named.has(`${missing.kind}/${missing.name}`),
  );
}
