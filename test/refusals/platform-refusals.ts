import type { Refusal } from './refusal.ts';
import { soundEnvironment } from './sound-environment.ts';

const path = 'clusters/eu-1.yaml';
const cluster = soundEnvironment[path]!;

/** The sound cluster on another platform, delivered in another way. */
function on(platform: string, delivery: string, more = ''): string {
  return cluster
    .replace('platform: kubeadm\n', `platform: ${platform}\n${more}`)
    .replace('{type: NodeFile}', delivery);
}

const health = '  anonymous: {enabled: true, conditions: [{path: /livez}, {path: /readyz}]}\n';
const talos = on('talos', '{type: Talos, talos: {version: "1.14"}}', health);
const kubeone = on('kubeone', '{type: KubeOne, kubeone: {version: "1.15"}}');
const k0s = on(
  'k0s',
  '{type: NodeFile}',
  '  apiServer: {enableWorker: true, runAsUser: 998, runAsGroup: 997}\n',
);
/** The sound cluster, reached at an address. */
const at = (url: string) =>
  on('kubeadm', '{type: NodeFile}', `  apiServer: {url: "${url}"}\n`).replace(/"([⟦⟪])/, '$1"');
/** A cluster of Talos with this service-account issuer. */
const endpoint = (name: string, issuer: string) =>
  talos.replace('https://kubernetes.default.svc', issuer).replaceAll(' eu-1\n', ` ${name}\n`);
const change = (text: string, from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return { [path]: text.replace(from, to) };
};

/** Bad input about distributions, each in a sound environment. */
export const platformRefusals: readonly Refusal[] = [
  {
    rule: 'delivery-platform',
    case: 'NodeFile on Talos',
    files: { [path]: on('talos', '{type: ⟦NodeFile}', health) },
    mended: { [path]: talos },
    says: 'Talos writes the file itself',
    helps: 'Use type: Talos.',
  },
  {
    rule: 'delivery-platform',
    case: 'Talos elsewhere',
    files: { [path]: on('kubeadm', '{type: ⟦Talos}') },
    mended: 'sound',
    says: 'it is for talos',
  },
  {
    rule: 'delivery-platform',
    case: 'KubeOne elsewhere',
    files: { [path]: on('kubeadm', '{type: ⟦KubeOne}') },
    mended: 'sound',
    says: 'it is for kubeone',
  },
  {
    rule: 'delivery-platform',
    case: 'k0s whose controllers run no pods',
    files: change(k0s, '{enableWorker: true, runAsUser: 998, runAsGroup: 997}', '{port: 6443}'),
    mended: { [path]: k0s },
    helps: 'apiServer: {enableWorker: true}',
  },
  {
    rule: 'delivery-platform',
    case: 'enableWorker elsewhere',
    files: { [path]: on('kubeadm', '{type: NodeFile}', '  apiServer: {⟦enableWorker: true}\n') },
    mended: 'sound',
    helps: 'platform: k0s',
  },
  {
    rule: 'delivery-type',
    case: 'KubeOne’s feature and NodeFile at once',
    files: change(kubeone, 'kubeone: {', '⟦nodeFile: {}, kubeone: {'),
    mended: { [path]: kubeone },
    helps: 'Set type: NodeFile, or remove the field.',
  },
  {
    rule: 'delivery-type',
    case: 'Talos and NodeFile at once',
    files: change(talos, 'talos: {', '⟦nodeFile: {}, talos: {'),
    mended: { [path]: talos },
  },
  {
    rule: 'delivery-type',
    case: 'Talos is not delivered elsewhere',
    files: change(talos, 'type: Talos', 'type: Talos, in: ⟦mgmt'),
    mended: { [path]: talos },
  },
  {
    rule: 'platform-version',
    case: 'Talos',
    files: change(talos, '"1.14"', '⟦"1.13"'),
    mended: { [path]: talos },
    says: '1.14 is the first',
  },
  {
    rule: 'platform-version',
    case: 'Kubernetes on Talos',
    files: { [path]: talos.replace(health, '').replace('"1.34"', '⟦"1.31"') },
    mended: { [path]: talos },
    helps: '1.32 first',
  },
  {
    rule: 'platform-version',
    case: 'KubeOne',
    files: change(kubeone, '"1.15"', '⟦"1.9"'),
    mended: { [path]: kubeone },
    helps: 'type: NodeFile',
  },
  {
    rule: 'invalid-value',
    case: 'a version of Talos with a v',
    files: change(talos, '"1.14"', '⟦v1.14'),
    mended: { [path]: talos },
    says: 'such as "1.14"',
  },
  {
    rule: 'invalid-value',
    case: 'a version of KubeOne with a patch',
    files: change(kubeone, '"1.15"', '⟦"1.15.1"'),
    mended: { [path]: kubeone },
    says: 'such as "1.15"',
  },
  {
    rule: 'anonymous-platform',
    case: 'Talos without the block',
    files: { [path]: talos.replace(health, '').replace('platform: talos', 'platform: ⟦talos') },
    mended: { [path]: talos },
    helps: '{path: /livez}, {path: /readyz}, {path: /healthz}',
  },
  {
    rule: 'anonymous-probes',
    case: 'Talos, a path left out',
    files: change(talos, '[{path: /livez}, {path: /readyz}]', '⟦[{path: /livez}]'),
    mended: { [path]: talos },
    says: 'in on /readyz no longer',
  },
  {
    rule: 'anonymous-probes',
    case: 'Talos, disabled',
    files: { [path]: talos.replace(health, '  anonymous: {enabled: ⟦false}\n') },
    mended: {
      [path]: talos
        .replace(health, '  anonymous: {enabled: false}\n')
        .replace('version: "1.14"', 'version: "1.14", startupProbes: false'),
    },
    says: 'in on /livez and /readyz no longer',
    helps: 'startupProbes: false',
  },
  {
    // An API server takes no conditions for all paths, so that the probes get in, and everybody else as well.
    rule: 'anonymous-everywhere',
    case: 'Talos, an empty list of paths',
    files: {
      [path]: talos.replace(health, '  anonymous: {enabled: ⟦true, conditions: []}\n'),
    },
    mended: { [path]: talos },
  },
  {
    rule: 'anonymous-probes',
    case: 'kubeadm',
    files: { [path]: on('kubeadm', '{type: NodeFile}', '  anonymous: {enabled: ⟦false}\n') },
    mended: { [path]: on('kubeadm', '{type: NodeFile}', health) },
  },
  {
    rule: 'file-group',
    case: 'k0s runs it as a user of its own',
    files: change(k0s, '{enableWorker: true, runAsUser: 998, runAsGroup: 997}', '⟦{enableWorker: true}'),
    mended: { [path]: k0s },
    helps: 'ps -o uid=,gid= -C kube-apiserver',
  },
  {
    rule: 'control-plane-twice',
    case: 'one address',
    files: {
      [path]: at('⟪https://EU-1.example.com:6443/'),
      'clusters/eu-2.yaml': at('⟦https://eu-1.example.com:6443').replaceAll(' eu-1\n', ' eu-2\n'),
    },
    mended: {
      [path]: at('https://eu-1.example.com:6443'),
      'clusters/eu-2.yaml': at('https://eu-2.example.com:6443').replaceAll(' eu-1\n', ' eu-2\n'),
    },
    says: 'eu-1.example.com:6443',
  },
  {
    rule: 'control-plane-twice',
    case: 'the endpoint of Talos, delivered in another way as well',
    files: {
      [path]: at('⟪https://eu-1.example.com:6443'),
      'clusters/eu-2.yaml': talos
        .replace('[https://kubernetes.default.svc]', '[⟦https://eu-1.example.com:6443]')
        .replaceAll(' eu-1\n', ' eu-2\n'),
    },
    mended: {
      [path]: at('https://eu-1.example.com:6443'),
      'clusters/eu-2.yaml': talos
        .replace('[https://kubernetes.default.svc]', '[https://eu-2.example.com:6443]')
        .replaceAll(' eu-1\n', ' eu-2\n'),
    },
  },
  {
    rule: 'control-plane-twice',
    case: 'an endpoint of Talos that is called after Kubernetes',
    files: {
      [path]: endpoint('eu-1', '⟪https://kubernetes.example.com:6443'),
      'clusters/eu-2.yaml': endpoint('eu-2', '⟦https://kubernetes.example.com:6443'),
    },
    // Issuers in one bucket are no endpoints.
    mended: {
      [path]: endpoint('eu-1', 'https://s3.example.com/eu-1'),
      'clusters/eu-2.yaml': endpoint('eu-2', 'https://s3.example.com/eu-2'),
    },
  },
  {
    rule: 'invalid-value',
    case: 'a platform that nobody knows',
    files: { [path]: cluster.replace('kubeadm', '⟦kubadm') },
    mended: 'sound',
    helps: 'Did you mean "kubeadm"?',
  },
  ...[
    ['k0s', '/var/lib/k0s/auth'],
    ['k0s', '/etc/k0s'],
    ['rke2', '/var/lib/rancher/rke2/agent/pod-manifests'],
    ['rke2', '/etc/rancher/rke2'],
    ['k3s', '/etc/rancher/k3s/auth'],
    ['kubeone', '/etc/kubernetes/audit'],
    ['talos', '/var/lib/talos/auth'],
  ].map(
    ([owner, directory]): Refusal => ({
      rule: 'target-directory',
      case: `${directory}, which ${owner} fills itself`,
      files: {
        [path]: on('other', `{type: NodeFile, nodeFile: {directory: ⟦${directory}}}`),
      },
      mended: { [path]: on('other', '{type: NodeFile, nodeFile: {directory: /etc/trustplane}}') },
      says: `which ${owner} fills itself`,
    }),
  ),
];
