import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding, RelatedPlace } from '../diagnostics/finding.ts';
import { readField } from '../diagnostics/read-field.ts';
import { resolveK0rdentSettings } from '../k0rdent-settings.ts';
import { isMapping } from '../shape/is-mapping.ts';

const rule = 'k0rdent-distribution';

/**
 * What speaks against handing ClusterAuthentications out through k0rdent's AccessManagement: there is one in a management
 * cluster, it hands out from one namespace, and its other rules are known only from its manifest.
 */
export function checkDistribution(clusters: readonly CompiledCluster[]): Finding[] {
  const distributed = clusters.filter(({ cluster }) => {
    const { type } = cluster.document.spec.delivery;
    return type === 'K0rdent' && resolveK0rdentSettings(cluster).distributedFrom !== undefined;
  });
  const [first] = distributed;
  if (first === undefined) return checkRest(clusters);
  return [...distributed.flatMap((each) => checkCluster(each, first)), ...checkManifests(first)];
}

/**
 * An AccessManagement from which nothing is handed out any longer. It is not rendered without our lists: where a rule goes,
 * k0rdent deletes the copies that it made, also those that a control plane still reads.
 */
function checkRest(clusters: readonly CompiledCluster[]): Finding[] {
  const hosted = clusters.filter(({ cluster }) => cluster.document.spec.delivery.type === 'K0rdent');
  const manifest = hosted[0]?.accessManagements[0];
  if (manifest === undefined) return [];
  const where = [...new Set(hosted.map(({ cluster }) => cluster.document.spec.delivery.in ?? ''))];
  return [
    {
      rule: 'k0rdent-list-left',
      message: `No Cluster has distributedFrom, so this AccessManagement is not rendered: lists that were rendered before stay as they are in ${where.filter(Boolean).join(', ') || 'the management cluster'}.`,
      place: { document: manifest, path: ['metadata', 'name'] },
      help: 'Where there was one, take it out by hand, as docs/how-to/deliver-through-k0rdent.md says under "Stop handing it out". Then remove this file from the environment.',
      excusedBy: hosted.map(({ cluster }) => cluster.source),
    },
  ];
}

function checkCluster({ cluster }: CompiledCluster, first: CompiledCluster): Finding[] {
  const { namespace, distributedFrom, manager } = resolveK0rdentSettings(cluster);
  const { delivery } = cluster.document.spec;
  const report = (message: string, help: string, path = ['k0rdent', 'distributedFrom']): Finding => ({
    rule,
    message,
    help,
    place: { document: cluster.source, path: ['spec', 'delivery', ...path] },
  });
  if (manager === 'none') {
    return [
      report(
        'With manager: none there is no ClusterAuthentication that could be handed out.',
        'Remove the line, or manager: none.',
      ),
    ];
  }
  if (namespace === distributedFrom) {
    return [
      report(
        `The ClusterDeployment is in ${namespace} itself, and nothing is handed out there.`,
        'Remove the line: it reads what the others get copies of.',
      ),
    ];
  }
  const { source, name, document } = first.cluster;
  const theirs = document.spec.delivery;
  const relate = (...path: string[]): RelatedPlace[] => [
    { document: source, path: ['spec', 'delivery', ...path], message: `what Cluster "${name}" says` },
  ];
  if (delivery.in !== theirs.in) {
    const message = `The one AccessManagement in the files would be applied in ${theirs.in} and in ${delivery.in}.`;
    const help = 'Make an environment of each management cluster, or remove distributedFrom here.';
    return [{ ...report(message, help, ['in']), related: relate('in') }];
  }
  if (distributedFrom === theirs.k0rdent?.distributedFrom) return [];
  const message = 'k0rdent hands out from one namespace, and two are named.';
  const help = 'Name the namespace that k0rdent itself is installed in, in both.';
  return [{ ...report(message, help), related: relate('k0rdent', 'distributedFrom') }];
}

function checkManifests({ cluster, accessManagements }: CompiledCluster): Finding[] {
  const asking: RelatedPlace = {
    document: cluster.source,
    path: ['spec', 'delivery', 'k0rdent', 'distributedFrom'],
    message: 'what asks for it',
  };
  const [manifest, second] = accessManagements;
  if (manifest === undefined) {
    return [
      {
        rule,
        message: `There is no AccessManagement in the files: the rules that it has in ${cluster.document.spec.delivery.in} are not known, and would be lost.`,
        place: asking,
        help: 'Put what `kubectl get accessmanagement kcm -o yaml` prints into the environment. Its rules are kept, and the list is added to them.',
      },
    ];
  }
  const report = (path: readonly string[], message: string, help: string): Finding => ({
    rule,
    message,
    help,
    place: { document: manifest, path },
    related: [asking],
  });
  if (second !== undefined) {
    const two = report(
      ['metadata', 'name'],
      'There are two AccessManagements in the files, and k0rdent knows one.',
      'Keep the one that the management cluster has.',
    );
    return [
      { ...two, related: [{ document: second, path: ['metadata', 'name'], message: 'the other one' }] },
    ];
  }
  if (readField(manifest.value, ['metadata', 'name']) !== 'kcm') {
    return [
      report(
        ['metadata', 'name'],
        'k0rdent reads the AccessManagement that is called kcm, and no other.',
        'Write name: kcm.',
      ),
    ];
  }
  const rules = readField(manifest.value, ['spec', 'accessRules']);
  if (rules === undefined || (Array.isArray(rules) && rules.every(isMapping))) return [];
  return [
    report(
      ['spec', 'accessRules'],
      'This is not a list of rules, so that none can be added.',
      'Write what `kubectl get accessmanagement kcm -o yaml` prints.',
    ),
  ];
}
