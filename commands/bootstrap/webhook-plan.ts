import { emitYaml } from '../../generators/print/emit-yaml.ts';
import type { JsonValue } from '../../generators/print/json-value.ts';
import type { ClusterSpec } from '../../model/generated/kinds.ts';
import type { BootstrapInput } from './bootstrap-input.ts';
import type { Fact, NodePaths, ServerArgument } from './node-guide.ts';
import { nodeGuides } from './node-guides.ts';

/** All that has to be done on each control-plane node for its API server to ask a webhook. */
export interface WebhookPlan {
  cluster: string;
  platform: string;
  port: number;
  directory: { path: string; mode: string; group?: number };
  /** How the API server finds the webhook. What begins with `REPLACE-` is not known here. */
  kubeconfig: { path: string; mode: string; content: string };
  arguments: readonly ServerArgument[];
  settings: { file: string; content: string }[];
  restart: string;
  warnings: string[];
  facts: readonly Fact[];
}

/**
 * A directory of its own, because that of the file is removed when a cluster has moved to the webhook. It is not mounted
 * anywhere else: an API server reads the kubeconfig when it starts, and no later file is to be seen.
 */
const directory = '/etc/trustplane-webhook';

const kubeconfig: JsonValue = {
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [
    {
      name: 'webhook',
      cluster: {
        server: 'https://REPLACE-WITH-ADDRESS/validate-token',
        'tls-server-name': 'REPLACE-WITH-NAME-IN-ITS-CERTIFICATE',
        'certificate-authority-data': 'REPLACE-WITH-CA-IN-BASE64',
      },
    },
  ],
  users: [
    {
      name: 'kube-apiserver',
      user: {
        'client-certificate-data': 'REPLACE-WITH-CLIENT-CERTIFICATE-IN-BASE64',
        'client-key-data': 'REPLACE-WITH-CLIENT-KEY-IN-BASE64',
      },
    },
  ],
  contexts: [{ name: 'webhook', context: { cluster: 'webhook', user: 'kube-apiserver' } }],
  'current-context': 'webhook',
};

const observed: readonly Fact[] = [
  {
    text: 'An API server with these arguments and this kubeconfig, filled in, asks the webhook about tokens that it does not know itself.',
    source: 'tested here',
  },
  { text: 'An API server that is pointed at a missing kubeconfig does not start.', source: 'tested here' },
  {
    text: 'It reads the kubeconfig when it starts, and not again.',
    source: 'tested here',
  },
];

const known: Readonly<Partial<Record<ClusterSpec['platform'], readonly Fact[]>>> = {
  rke2: [
    {
      text: 'RKE2 mounts every existing file that an argument names, and that file alone. Whatever the kubeconfig names by a path is not there, so CA, certificate and key stand in it.',
      source: 'rancher/rke2 6ce1a80, by reading',
    },
    flagOf('RKE2'),
  ],
  k3s: [flagOf('k3s')],
  k0s: [flagOf('k0s')],
};

function flagOf(distribution: string): Fact {
  return {
    text: `Without --authentication-config ${distribution} sets --anonymous-auth=false itself.`,
    source: 'rancher/rke2 issue 8137, k3s-io/k3s issue 12245, k0sproject/k0s pull request 7976',
  };
}

/**
 * The plan for a cluster with `delivery.type: OpenIDConnect`. Where nothing is known of how the distribution takes a file
 * and arguments, they are named as such.
 */
export function planWebhook({ cluster = '', platform, group, port }: BootstrapInput): WebhookPlan {
  const own = nodeGuides[platform];
  const guide = own === undefined || own.writesFile ? nodeGuides.other! : own;
  const file = 'kubeconfig.yaml';
  const path = `${directory}/${file}`;
  const paths: NodePaths = {
    ...{ directory, file, seen: directory, volume: 'trustplane-webhook' },
    arguments: [
      { name: 'authentication-token-webhook-config-file', value: path },
      { name: 'authentication-token-webhook-cache-ttl', value: '2m' },
    ],
  };
  return {
    ...{ cluster, platform, port },
    directory:
      group === undefined ? { path: directory, mode: '0755' } : { path: directory, mode: '0750', group },
    kubeconfig: { path, mode: group === undefined ? '0600' : '0640', content: emitYaml(kubeconfig) },
    arguments: paths.arguments,
    settings: guide
      .settings(paths, { jwt: [] })
      .map((setting) => ({ file: setting.file, content: emitYaml(setting.content) })),
    restart: guide.restart,
    warnings: [
      'Add to the arguments that are there. --authentication-config and --oidc-* may stay while a cluster moves to the webhook: what they trust is known before the webhook is asked. Take them out when its objects are applied.',
      ...(guide === own
        ? []
        : [
            `How ${platform} hands a file and arguments to its API servers is not known here: set them in its own way.`,
          ]),
      ...(own?.owner !== undefined && group === undefined ? [own.owner] : []),
    ],
    facts: [...(known[platform] ?? []), ...observed],
  };
}
