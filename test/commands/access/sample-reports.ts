import type { AccessReport } from '../../../commands/access/access-report.ts';
import type { ChangeReport } from '../../../commands/access/report.ts';
import { reportAccess } from '../../../commands/access/report-access.ts';
import { reportChange } from '../../../commands/access/report-change.ts';
import { buildTrustGraph } from '../../../model/access/build-trust-graph.ts';
import { compareAccess } from '../../../model/access/compare-access.ts';
import { listAccess } from '../../../model/access/list-access.ts';
import { listPeople } from '../../../model/access/list-people.ts';
import type { RoleBinding } from '../../../model/access/role-binding.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { sampleFiles } from '../../model/access/sample-files.ts';

const clusterFile = sampleFiles['clusters/eu-1.yaml']!;
const others: readonly RoleBinding[] = [
  {
    subject: { kind: 'Group', name: 'acme:developers' },
    role: { kind: 'ClusterRole', name: 'edit' },
    namespaces: ['shop'],
    origin: { object: 'RoleBinding shop/developers' },
  },
];
const pipeline = { iss: 'https://ci.example.com', aud: ['eu-1', 'eu-2', 'eu-3'], project_id: '42' };
const identities = [{ name: 'deploy <b>bot</b>', claims: pipeline, admin: false }];

const organisation = (name: string, text: string) => text.replaceAll('acme', name);

/** Before: a third cluster, and two further organisations. */
const before: Readonly<Record<string, string>> = {
  ...sampleFiles,
  'clusters/eu-3.yaml': clusterFile.replaceAll('eu-1', 'eu-3').replace('production', 'legacy'),
  'organizations/globex.yaml': organisation('globex', sampleFiles['organizations/acme.yaml']!),
  'organizations/initech.yaml': organisation('initech', sampleFiles['organizations/acme.yaml']!),
  'tokens/gus.yaml': organisation('globex', sampleFiles['tokens/ann.yaml']!).replace(
    'name: ann',
    'name: gus',
  ),
};

/** After: the prefix of the class is another one, an organisation is gone, the pipeline is trusted more widely. */
const after: Readonly<Record<string, string>> = {
  ...before,
  'issuers/keycloak.yaml': before['issuers/keycloak.yaml']!.replaceAll(
    "prefix: '{organization}:'",
    "prefix: 'org-{organization}:'",
  ),
  'issuers/pipeline.yaml': before['issuers/pipeline.yaml']!.replace(
    'clusters: {matchLabels: {tier: production}}',
    'clusters: {matchExpressions: [{key: tier, operator: In, values: [production, legacy]}]}',
  ),
  'clusters/eu-2.yaml': before['clusters/eu-2.yaml']!.replace(/ {2}breakGlass.*\n/, ''),
  'tokens/ann.yaml': before['tokens/ann.yaml']!.replace('spec:\n', 'spec:\n  admin: true\n'),
};
const { 'organizations/globex.yaml': _, ...remaining } = after;

const [old, now] = [compileFiles(before), compileFiles(remaining)];

/** A change in which most things happen that can. */
export function makeChangeReport(): ChangeReport {
  const change = compareAccess(old, now, { identities, bindings: () => others });
  return reportChange(change, {
    environment: 'prod',
    against: { revision: 'origin/main', commit: '0123456789abcdef0123456789abcdef01234567' },
    complete: true,
    notes: [
      'The files are compared as they are, and not all of that is committed: prod/issuers/keycloak.yaml.',
    ],
    graph: buildTrustGraph(old.clusters, now.clusters, change),
  });
}

/** Who gets in where, before that change. */
export function makeAccessReport(): AccessReport {
  const people = listPeople(old.tokenCases, identities);
  return {
    environment: 'prod',
    notes: [],
    clusters: old.clusters.map((cluster) =>
      reportAccess(listAccess(cluster, people.of(cluster.cluster.name), others)),
    ),
    graph: buildTrustGraph([], old.clusters),
  };
}
