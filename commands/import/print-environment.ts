import { stringify } from 'yaml';
import { platforms } from '../../model/platforms.ts';
import type { ImportedEnvironment, ImportedIssuer } from './imported-environment.ts';
import { printSpec, type SpecLine } from './print-spec.ts';

const head = (kind: string, name: string) =>
  `apiVersion: trustplane.dev/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${quote(name)}\n`;

/** A name as YAML: one of digits would be a number. */
function quote(name: string): string {
  return stringify(name, { version: '1.1' }).trimEnd();
}

/**
 * The files of an imported environment by their paths below its folder, with comments that say what each line is for.
 *
 * @param inline whether CAs stand in the issuers, because there is one text instead of files
 */
export function printEnvironment(environment: ImportedEnvironment, inline: boolean): Map<string, string> {
  const files = new Map([[`clusters/${environment.cluster.name}.yaml`, printCluster(environment)]]);
  for (const issuer of environment.issuers) {
    files.set(`issuers/${issuer.name}.yaml`, printIssuer(issuer, environment, inline));
    if (issuer.authority !== undefined && !inline) files.set(`ca/${issuer.name}.pem`, issuer.authority);
  }
  return files;
}

function printCluster({ from, cluster, issuers }: ImportedEnvironment): string {
  const selectors = [...new Set(issuers.flatMap(({ entry }) => entry.issuer?.egressSelectorType ?? []))];
  const certificate = platforms[cluster.platform].adminCertificate;
  const { subject } = certificate ?? platforms.kubeadm.adminCertificate!;
  const type = cluster.platform === 'talos' ? 'Talos' : 'NodeFile';
  const lines: SpecLine[] = [
    { comment: 'The OLDEST API server that will read the file. During an upgrade that is the old version.' },
    { field: 'kubernetesVersion', value: cluster.kubernetesVersion },
    ...(cluster.platform === 'other'
      ? [{ comment: 'kubeadm, rke2, k3s, kubeone or other: the source does not say it.' }]
      : []),
    { field: 'platform', value: cluster.platform },
    {
      comment: cluster.issuersAreAssumed
        ? `Every value of the API server's --service-account-issuer. The source does not say it, so this is only ${cluster.platform === 'talos' ? "an example:\non Talos it is the control plane's endpoint (cluster.controlPlane.endpoint of the machine configuration)." : 'what is usual.'}\nTo see it: kubectl get --raw /.well-known/openid-configuration`
        : "Every value of the API server's --service-account-issuer.",
    },
    { field: 'serviceAccountIssuers', value: cluster.serviceAccountIssuers },
    ...(cluster.anonymous === undefined
      ? []
      : [
          {
            comment: 'What requests without credentials may do. A change takes a restart of the API servers.',
          },
          { field: 'anonymous', value: cluster.anonymous },
        ]),
    ...(selectors.length === 0 ? [] : [{ field: 'apiServer', value: { egressSelectors: selectors } }]),
    {
      comment: `The way in when no issuer answers: a client certificate${certificate === undefined ? '' : `; ${certificate.where}`}.
Log in with it, then write down who keeps it and the day, and take the # away.
breakGlass:
  - kind: ClientCertificate
    subject: ${subject.replace('CLUSTER', cluster.name)}
    owner: platform team
    lastTested: 2026-11-01`,
    },
    {
      comment:
        type === 'Talos'
          ? 'The file is a part of the machine configuration: `trustplane render --machine-file` prints it.'
          : 'A DaemonSet writes the file on every control-plane node.',
    },
    {
      field: 'delivery',
      value: {
        type,
        ...(cluster.profile !== undefined && { nodeFile: { profile: cluster.profile } }),
      },
    },
    ...(cluster.exceptions.length === 0 ? [] : [{ field: 'exceptions', value: cluster.exceptions }]),
  ];
  return `# Imported from ${from}. \`trustplane schema Cluster\` describes every field.
${head('Cluster', cluster.name)}  # What was imported with this cluster selects it by this label.
  labels:
    cluster: ${quote(cluster.name)}
${printSpec(lines)}`;
}

function printIssuer(
  issuer: ImportedIssuer,
  { from, cluster }: ImportedEnvironment,
  inline: boolean,
): string {
  const { entry, authority, unreadAuthority } = issuer;
  const path = `../ca/${issuer.name}.pem`;
  const file = (authority !== undefined && !inline) || unreadAuthority !== undefined;
  const lines: SpecLine[] = [
    { comment: 'Only the cluster that it was imported with. {} would be every cluster of the environment.' },
    { field: 'clusters', value: { matchLabels: { cluster: cluster.name } } },
    ...(unreadAuthority === undefined
      ? []
      : [{ comment: `Put a copy of the node's ${escapeLine(unreadAuthority)} at ca/${issuer.name}.pem.` }]),
    {
      field: 'issuer',
      value: {
        ...entry.issuer,
        ...(authority !== undefined && inline && { certificateAuthority: authority }),
        ...(file && { certificateAuthorityFile: path }),
      },
    },
    ...(['claimValidationRules', 'claimMappings', 'userValidationRules'] as const).flatMap((field) =>
      entry[field] === undefined ? [] : [{ field, value: entry[field] }],
    ),
    ...(issuer.exceptions.length === 0 ? [] : [{ field: 'exceptions', value: issuer.exceptions }]),
  ];
  return `# Imported from ${from}. \`trustplane schema Issuer\` describes every field.\n${head('Issuer', issuer.name)}${printSpec(lines)}`;
}

/** A text that cannot end its comment. */
function escapeLine(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
