import { checkAdministrators } from '../check/check-administrators.ts';
import { checkAnonymous } from '../check/check-anonymous.ts';
import { checkApiServers } from '../check/check-api-servers.ts';
import { checkAudiences } from '../check/check-audiences.ts';
import { checkBreakGlass } from '../check/check-break-glass.ts';
import { checkChains } from '../check/check-chains.ts';
import { checkControlPlanes } from '../check/check-control-planes.ts';
import { checkDelivery } from '../check/check-delivery.ts';
import { checkDistribution } from '../check/check-distribution.ts';
import { checkExceptions } from '../check/check-exceptions.ts';
import { checkShoots } from '../check/check-shoots.ts';
import { checkWaysIn } from '../check/check-ways-in.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { withoutEchoes } from '../diagnostics/without-echoes.ts';
import { linkEnvironment } from '../link/link-environment.ts';
import type { LinkedTokenCase } from '../link/linked-token-case.ts';
import type { LoadedDocuments } from '../load/loaded-documents.ts';
import type { WorkTree } from '../load/work-tree.ts';
import type { Manifests } from '../manifest.ts';
import type { Rehearsal } from '../rehearse/rehearsal.ts';
import { rehearseEnvironment } from '../rehearse/rehearse-environment.ts';
import { findRule } from '../rules/rules.ts';
import { readManifests } from '../shape/read-manifests.ts';
import { checkCluster } from './check-cluster.ts';
import { compileCluster } from './compile-cluster.ts';
import type { CompiledCluster } from './compiled-cluster.ts';
import { isLoadable } from './is-loadable.ts';
import { linkHosts } from './link-hosts.ts';
import { mergeFindings } from './merge-findings.ts';

/** What a compile needs to know besides the files. */
export interface CompileOptions {
  /** The environment's name: the name of its folder. */
  environment: string;
  /** Today, as YYYY-MM-DD. It decides nothing but whether an exception is over. */
  today: string;
  /** What messages call the environment when nothing is found in it. */
  described: string;
}

/** An environment with a document for each cluster, and everything that speaks against it. */
export interface CompiledEnvironment {
  manifests: Manifests;
  clusters: readonly CompiledCluster[];
  tokenCases: readonly LinkedTokenCase[];
  /** What came of every TokenCase on every cluster that it selects and whose document can be loaded. */
  rehearsals: readonly Rehearsal[];
  findings: Finding[];
}

/**
 * From documents to one AuthenticationConfiguration a cluster: schema → link → compile → check → rehearse. Nothing stops at
 * the first error; what could not be used is left out and reported.
 */
export function compileEnvironment(
  loaded: LoadedDocuments,
  tree: WorkTree,
  options: CompileOptions,
): CompiledEnvironment {
  const { manifests, findings: shapeFindings } = readManifests(loaded.documents);
  const linked = linkEnvironment(manifests, tree, loaded.documents);
  const broken = [...loaded.findings, ...shapeFindings];
  const isComplete = broken.length === 0 && linked.isComplete;
  // A selector that finds nothing says nothing where a Cluster could not be read, nor does an issuer that nobody trusts or
  // a cluster that trusts nobody where one could not be read or made.
  const isMeant = ({ rule }: Finding) =>
    rule === 'selects-nothing'
      ? broken.length === 0
      : isComplete || (rule !== 'token-issuer' && rule !== 'no-issuer');
  const findings = [
    ...broken,
    ...withoutEchoes(linked.findings, loaded.documents).filter(isMeant),
    ...checkExceptions(manifests, options.today),
  ];
  if (manifests.Cluster.length === 0 && !findings.some(({ rule }) => rule !== 'selects-nothing')) {
    findings.push({
      rule: 'empty-environment',
      message: `There is no Cluster in ${options.described}.`,
      help: 'Name the environment folder: the one with clusters, issuers and organisations below it.',
    });
  }
  const clusters = linked.clusters.map(compileCluster);
  findings.push(...withoutEchoes(linkHosts(clusters), loaded.documents));
  const loadable: CompiledCluster[] = [];
  const perCluster = clusters.flatMap((cluster) => {
    const faults = checkCluster(cluster, options.today);
    if (isLoadable(faults)) loadable.push(cluster);
    return [
      ...faults,
      ...checkDelivery(cluster, options.environment),
      ...checkAnonymous(cluster.cluster),
      ...checkBreakGlass(cluster, options.today),
    ];
  });
  const rehearsed = rehearseEnvironment(linked.tokenCases, loadable, isComplete);
  findings.push(
    ...mergeFindings(perCluster).filter(isMeant),
    ...checkAudiences(clusters),
    ...checkApiServers(clusters),
    ...checkAdministrators(clusters),
    ...checkControlPlanes(clusters),
    ...checkDistribution(clusters),
    ...checkShoots(clusters),
    ...checkChains(manifests, linked.discoveries, clusters),
    ...rehearsed.findings,
    // What is proven is not known while a file could not be read, and nothing is rendered then.
    ...(broken.some(isFinal) ? [] : checkWaysIn(loadable, rehearsed.rehearsals)),
  );
  return { manifests, clusters, tokenCases: linked.tokenCases, rehearsals: rehearsed.rehearsals, findings };
}

/** Whether a finding keeps everything from being rendered, whatever is excepted. */
function isFinal({ rule: id, severity }: Finding): boolean {
  const rule = findRule(id);
  return (severity ?? rule?.severity) === 'error' && rule?.exceptable !== true;
}
