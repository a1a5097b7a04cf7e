import { compileCluster } from '../compile/compile-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { withoutEchoes } from '../diagnostics/without-echoes.ts';
import { linkEnvironment } from '../link/link-environment.ts';
import type { LoadedDocuments } from '../load/loaded-documents.ts';
import type { WorkTree } from '../load/work-tree.ts';
import { readManifests } from '../shape/read-manifests.ts';
import type { ComparedEnvironment } from './compare-access.ts';

/** An environment of the past. */
export interface CompiledPast extends ComparedEnvironment {
  /** Why something is missing in it. */
  findings: readonly Finding[];
}

/** What says nothing about the documents: a case that selects no cluster, an expectation that makes no sense. */
const harmless = new Set([
  'selects-nothing',
  'token-issuer',
  'token-case',
  'double-prefix',
  'secret-material',
  'private-key',
  'emergency',
]);

/**
 * Compiles an environment as it was, to compare with: what this version of Trustplane, or the API server, has against
 * it is of no interest any more. Only what this version cannot read is, because it is missing then.
 */
export function compilePast(loaded: LoadedDocuments, tree: WorkTree): CompiledPast {
  const { manifests, findings: shapeFindings } = readManifests(loaded.documents);
  const linked = linkEnvironment(manifests, tree, loaded.documents);
  const findings = [
    ...loaded.findings,
    ...shapeFindings,
    ...withoutEchoes(linked.findings, loaded.documents),
  ].filter(({ rule }) => !harmless.has(rule));
  return {
    clusters: linked.clusters.map(compileCluster),
    tokenCases: linked.tokenCases,
    findings,
  };
}
