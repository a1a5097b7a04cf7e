import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import { mergeFindings } from '../model/compile/merge-findings.ts';
import type { Finding } from '../model/diagnostics/finding.ts';
import type { Delivery } from '../model/generated/kinds.ts';
import { checkKustomizationNames } from './flux/check-kustomization-names.ts';
import { checkDocumentSize } from './gardener/check-document-size.ts';
import { checkApproval } from './k0rdent/check-approval.ts';
import { checkSecretSize } from './k0rdent/check-secret-size.ts';
import { checkConfigMapSize } from './node-file/check-config-map-size.ts';
import { checkDirectory } from './node-file/check-directory.ts';
import { checkNames } from './node-file/check-names.ts';
import { checkNamespaces } from './rbac/check-namespaces.ts';

type CheckObjects = (compiled: CompiledCluster) => Finding[];

const checks: Readonly<Record<Delivery['type'], readonly CheckObjects[]>> = {
  NodeFile: [checkConfigMapSize, checkNames, checkDirectory],
  K0rdent: [checkSecretSize, checkApproval],
  Gardener: [checkDocumentSize],
  // An object holds one issuer, whose CA has a limit of its own.
  OpenIDConnect: [],
  Talos: [],
  KubeOne: [],
};

/** What speaks against the objects of clusters that the model has nothing against. */
export function checkClusters(clusters: readonly CompiledCluster[]): Finding[] {
  return mergeFindings(
    clusters.flatMap((compiled) => [
      ...checks[compiled.cluster.document.spec.delivery.type].flatMap((check) => check(compiled)),
      ...checkNamespaces(compiled),
      ...checkKustomizationNames(compiled),
    ]),
  );
}
