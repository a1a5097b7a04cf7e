import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import { parseKubernetesMinor } from '../../authentication/kubernetes-version.ts';
import type { Delivery } from '../../model/generated/kinds.ts';
import { platforms } from '../../model/platforms.ts';
import { talosAnonymous } from '../../model/talos-anonymous.ts';
import { writeScalar } from '../issuer/write-scalar.ts';
import { writeValue } from '../issuer/write-value.ts';
import type { InitAnswers } from './init-answers.ts';

/** What stands under `delivery` where it is not a file that a DaemonSet writes. */
const deliveries: Readonly<Partial<Record<Delivery['type'], string>>> = {
  Talos: `    # The document is a part of the machine configuration: \`trustplane render --destination NAME --machine-file\` prints
    # the patch, and talosctl brings it to one machine after the other. Talos 1.14 is the first that has it.
    type: Talos
`,
  KubeOne: `    # KubeOne's own feature copies the file that \`trustplane render --destination NAME --machine-file\` prints, with
    # \`kubeone apply\`. KubeOne 1.15 is the first that has it; before, and for an agent that proves each change, there is
    # type: NodeFile.
    type: KubeOne
`,
  OpenIDConnect: `    # An OpenIDConnect object for each issuer, read by gardener/oidc-webhook-authenticator, which the API servers ask.
    # It takes a claim with a prefix and claims with a required value, and no expressions.
    type: OpenIDConnect
`,
};

/** The template of the Cluster with the answers, but for its name. */
export function fillCluster(template: string, answers: InitAnswers): string {
  const { kubernetes, platform, delivery, audience, serviceAccountIssuers, breakGlass } = answers;
  const replacements: [from: string | RegExp, to: string][] = [
    ['"1.33"', `"${kubernetes}"`],
    ['  platform: kubeadm\n', `  platform: ${platform}\n${describeApiServer(answers)}`],
    ['[https://kubernetes.default.svc]', `[${serviceAccountIssuers.map(writeScalar).join(', ')}]`],
    ['  audience: cluster-1\n', `  audience: ${writeScalar(audience)}\n`],
  ];
  const anonymous = describeAnonymous(answers);
  if (anonymous !== undefined) replacements.push([/ {2}# RKE2 and k3s: [\s\S]*? {2}#\n/, anonymous]);
  if (platforms[platform].issuerIsEndpoint) {
    replacements.push([
      'To see it: kubectl get --raw /.well-known/openid-configuration\n',
      "Here it is the control plane's endpoint, unless the machine\n  # configuration says another. To see it: kubectl get --raw /.well-known/openid-configuration\n",
    ]);
  }
  const certificate = platforms[platform].adminCertificate;
  if (certificate !== undefined) {
    const { adminCertificate: inTemplate } = platforms.kubeadm;
    replacements.push(
      [inTemplate!.where, certificate.where],
      [inTemplate!.subject, certificate.subject.replace('CLUSTER', answers.cluster)],
    );
  }
  if (breakGlass !== undefined) {
    const { subject, owner, lastTested } = breakGlass;
    replacements.push([
      / {2}# The way in when[\s\S]*?lastTested.*\n/,
      `  # The way in when no issuer answers. Log in with it from time to time, and write down the day.
  breakGlass:
    - kind: ClientCertificate
      subject: ${writeScalar(subject)}
      owner: ${writeScalar(owner)}
      lastTested: ${lastTested}
`,
    ]);
  }
  if (delivery !== 'NodeFile')
    replacements.push([/(?<= {2}delivery:\n)[\s\S]*$/, deliveries[delivery] ?? '']);
  return replacements.reduce((text, [from, to]) => text.replace(from, () => to), template);
}

function describeApiServer({ platform, delivery, apiServerUser }: InitAnswers): string {
  if (apiServerUser === undefined) return '';
  const { user, group } = apiServerUser;
  const lines = [
    ...(platforms[platform].liftedBy === 'enableWorker' && delivery === 'NodeFile'
      ? [
          '    # The controllers run with --enable-worker or --single. On others no agent runs, and the file is yours to replace.',
          '    enableWorker: true',
        ]
      : []),
    '    # ps -o uid=,gid= -C kube-apiserver, on a control-plane node: who has to be able to read the file.',
    `    runAsUser: ${user}`,
    ...(group === undefined ? [] : [`    runAsGroup: ${group}`]),
  ];
  return `  apiServer:\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** The lines about requests without credentials; undefined where those of the template are meant. */
function describeAnonymous({ platform, delivery, kubernetes }: InitAnswers): string | undefined {
  if (delivery === 'OpenIDConnect') {
    return '  # No `anonymous` block: no API server reads one. --anonymous-auth decides where their flags are set.\n';
  }
  const { anonymousFlag } = platforms[platform];
  if (anonymousFlag === 'kept') {
    return `  # No \`anonymous\` block: ${platform} sets --anonymous-auth=false itself, and an API server does not start with both.\n`;
  }
  if (parseKubernetesMinor(kubernetes)! < fieldsByVersion.anonymousByDefault) return undefined;
  if (anonymousFlag === 'dropped') {
    return '  # RKE2 and k3s: they drop --anonymous-auth=false when there is a file, so the file should say it (1.32 and later):\n  anonymous: { enabled: false }\n';
  }
  if (anonymousFlag === 'replaced') {
    return `  # This document takes the place of the one that ${platform} has by itself, and lets in what that does: the probes.
  anonymous:
    enabled: true
    conditions: ${writeValue(talosAnonymous.conditions)}
`;
  }
  return undefined;
}
