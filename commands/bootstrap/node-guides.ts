import type { JsonValue } from '../../generators/print/json-value.ts';
import type { ClusterSpec } from '../../model/generated/kinds.ts';
import { talosAnonymous } from '../../model/talos-anonymous.ts';
import type { NodeGuide, NodePaths, ServerArgument } from './node-guide.ts';

const assign = ({ name, value }: ServerArgument) => `${name}=${value}`;

const map = (given: NodePaths['arguments']) =>
  Object.fromEntries(given.map(({ name, value }) => [name, value]));

const reloads =
  'The agent replaces the file, and the API server loads it; only a change of `anonymous` waits for a restart.';

const kubeadm: NodeGuide = {
  mounts: true,
  settings: (paths) => [
    {
      file: 'the ClusterConfiguration of kubeadm, for new nodes and for `kubeadm upgrade`',
      content: {
        apiVersion: 'kubeadm.k8s.io/v1beta4',
        kind: 'ClusterConfiguration',
        apiServer: {
          extraArgs: paths.arguments.map(({ name, value }) => ({ name, value })),
          extraVolumes: [
            {
              name: paths.volume,
              hostPath: paths.directory,
              mountPath: paths.seen,
              pathType: 'Directory',
              readOnly: true,
            },
          ],
        },
      },
    },
    {
      file: '/etc/kubernetes/manifests/kube-apiserver.yaml of a node that exists: add to what is there',
      content: {
        spec: {
          containers: [
            {
              name: 'kube-apiserver',
              command: ['kube-apiserver', ...paths.arguments.map((each) => `--${assign(each)}`)],
              volumeMounts: [{ name: paths.volume, mountPath: paths.seen, readOnly: true }],
            },
          ],
          volumes: [{ name: paths.volume, hostPath: { path: paths.directory, type: 'Directory' } }],
        },
      },
    },
  ],
  restart:
    'The kubelet restarts the API server when its manifest changes. Wait until it is back before the next node.',
  change: reloads,
  facts: [
    {
      text: 'kubeadm configures no running node again: on one that exists, the static pod manifest is edited.',
      source: 'kubeadm documentation, "Customizing components with the kubeadm API"',
    },
    {
      text: '`extraArgs` is a list of name and value from v1beta4 (kubeadm 1.31); before, a mapping.',
      source: 'kubeadm.k8s.io/v1beta4 reference',
    },
    {
      text: '`kubeadm join` with a bootstrap token reads /api/v1/namespaces/kube-public/configmaps/cluster-info without credentials: name that path in `anonymous.conditions`, or join in another way.',
      source: 'kubeadm documentation, "TLS bootstrapping"',
    },
  ],
  anonymousFlag: 'flagless',
};

const rke2: NodeGuide = {
  mounts: true,
  seen: '/etc/trustplane-auth',
  settings: (paths) => [
    {
      file: '/etc/rancher/rke2/config.yaml on every server',
      content: {
        ...(paths.seen !== paths.directory && {
          'kube-apiserver-extra-mount': [`${paths.directory}:${paths.seen}:ro`],
        }),
        'kube-apiserver-arg': paths.arguments.map(assign),
      },
    },
  ],
  restart: 'systemctl restart rke2-server',
  change: reloads,
  facts: [
    {
      text: 'RKE2 mounts every existing file that an argument names as that single file, and such a pod never sees it replaced. So the directory is mounted at a path that exists only in the pod, and the argument names the file there.',
      source: 'rancher/rke2 6ce1a80, by reading',
    },
    {
      text: 'With --authentication-config RKE2 leaves out --anonymous-auth=false. Releases before that change do not start with a file that has an `anonymous` block.',
      source: 'rancher/rke2 issue 8137, k3s-io/k3s issue 12245 (May 2025)',
    },
  ],
  anonymousFlag: 'dropped',
  anonymous: { enabled: false },
};

const k3s: NodeGuide = {
  settings: (paths) => [
    {
      file: '/etc/rancher/k3s/config.yaml on every server',
      content: { 'kube-apiserver-arg': paths.arguments.map(assign) },
    },
  ],
  restart: 'systemctl restart k3s',
  change: reloads,
  facts: [
    {
      text: 'The API server runs in the k3s process and sees the node’s own files: nothing is mounted.',
      source: 'k3s documentation, "Architecture"',
    },
    {
      text: 'With --authentication-config k3s leaves out --anonymous-auth=false. Releases before that change do not start with a file that has an `anonymous` block.',
      source: 'k3s-io/k3s issue 12245 (May 2025)',
    },
  ],
  anonymousFlag: 'dropped',
  anonymous: { enabled: false },
};

const k0s: NodeGuide = {
  settings: (paths) => [
    {
      file: '/etc/k0s/k0s.yaml on every controller',
      content: {
        apiVersion: 'k0s.k0sproject.io/v1beta1',
        kind: 'ClusterConfig',
        spec: { api: { extraArgs: map(paths.arguments) } },
      },
    },
  ],
  restart: 'systemctl restart k0scontroller',
  change: `${reloads} Where no agent runs, you replace the file, by a rename.`,
  facts: [
    {
      text: 'A controller runs pods only with --enable-worker or --single: say so in apiServer.enableWorker. Elsewhere the agent cannot run, and the file is yours to replace.',
      source: 'k0s documentation, "Control plane"',
    },
    {
      text: 'Such a controller has the label node-role.kubernetes.io/control-plane=true and, unless --no-taints is given, the taint of that name. The agent asks for the label whatever its value, and tolerates every taint.',
      source: 'k0s documentation, "Configuration options for worker nodes"',
    },
    {
      text: 'The API server is a process of the node, run as the user kube-apiserver where there is one: nothing is mounted, and the file must be readable for it.',
      source: 'k0sproject/k0s, by reading: pkg/component/controller/apiserver.go',
    },
    {
      text: 'Its own authentication-config.yaml, for clusterInfoDiscovery, k0s writes only where you set neither --authentication-config nor --anonymous-auth nor --oidc-*.',
      source: 'k0sproject/k0s, by reading: TestManageDiscoveryAuthentication (2026)',
    },
    {
      text: 'k0s looks into the file when it starts: with an `anonymous` block it leaves out its --anonymous-auth=false, without one it keeps it. Releases before that change do not start with a file that has the block.',
      source: 'k0sproject/k0s pull request 7976 (July 2026)',
    },
  ],
  anonymousFlag: 'by-content',
  owner:
    'k0s runs the API server as a user of its own, who could not read this file (`ps -o user= -C kube-apiserver` on a controller says which): set apiServer.runAsUser and runAsGroup of the Cluster, and use what is printed then.',
};

const talos: NodeGuide = {
  writesFile: true,
  settings: (_, { apiVersion, kind, anonymous, jwt = [] }) => [
    {
      file: 'a patch of the machine configuration of every control-plane node; `trustplane render --machine-file` prints that of a Cluster',
      content: {
        apiVersion: 'v1alpha1',
        kind: 'KubeAuthenticationConfig',
        configuration: { apiVersion, kind, ...(anonymous !== undefined && { anonymous }), jwt },
      } as unknown as JsonValue,
    },
  ],
  restart:
    'talosctl --nodes NODE patch machineconfig --mode no-reboot --patch @PATCH.yaml, one node after the other. The kubelet restarts the API server of that node.',
  change:
    'You patch one machine after the other, and the kubelet restarts its API server: there is no reload.',
  facts: [
    {
      text: 'Talos has the document from 1.14. It writes the file and names it to the API server where the machine configuration has a KubeAPIServerConfig; with the older cluster.apiServer it names it to nobody. --oidc-* and --anonymous-auth are refused in extraArgs.',
      source: 'siderolabs/talos, by reading: UseAuthenticationConfig, KubeAPIServerConfig reference 1.15',
    },
    {
      text: 'The configuration takes the place of what was there, as a whole. Talos checks the types of its fields and no more, and sets apiVersion (v1beta1) and kind itself.',
      source: 'siderolabs/talos 1.14, by reading: ControlPlaneAuthenticationController',
    },
    {
      text: 'Made by a program with Talos’ own recipe, the file has the hash that `trustplane render --machine-file` names.',
      source: 'tested here',
    },
    {
      text: 'A change is a new version of the static pod, which the kubelet restarts: there is no reload, and nothing for the agent to do.',
      source: 'siderolabs/talos 1.14, by reading: RenderConfigsStaticPodController',
    },
    {
      text: 'With content that kube-apiserver refuses, or with the document taken away, no API server comes up again. Apply only what `trustplane check` accepts, to one node first.',
      source: 'joryirving/home-ops pull request 9866 (September 2026)',
    },
  ],
  anonymousFlag: 'flagless',
  anonymous: talosAnonymous,
};

/** A static pod or a service whose arguments somebody else writes. */
const other: NodeGuide = {
  mounts: true,
  settings: (paths) => [
    {
      file: 'the arguments of kube-apiserver, wherever they are set',
      content: paths.arguments.map((each) => `--${assign(each)}`),
    },
    {
      file: 'the volumes of its pod, if it runs in one: the directory, never the file',
      content: [{ name: paths.volume, hostPath: { path: paths.directory, type: 'Directory' } }],
    },
  ],
  restart: 'Restart the API server, one node after the other.',
  change: reloads,
  facts: [],
  anonymousFlag: 'flagless',
};

const kubeone: NodeGuide = {
  ...kubeadm,
  settings: (paths, configuration) => [
    {
      file: 'the KubeOneCluster, so that an upgrade keeps the argument',
      content: {
        apiVersion: 'kubeone.k8c.io/v1beta3',
        kind: 'KubeOneCluster',
        controlPlaneComponents: { apiServer: { flags: map(paths.arguments) } },
      },
    },
    ...kubeadm.settings(paths, configuration).slice(1),
  ],
  change:
    'With type NodeFile as on kubeadm. With type KubeOne you run `kubeone apply`, which checks the file and copies it to every node.',
  facts: [
    {
      text: 'From 1.15 KubeOne has a feature of its own that checks the file and copies it (`delivery.type: KubeOne`). It excludes the feature openidConnect, and the agent: use one of the two ways.',
      source: 'KubeOne documentation 1.15, "Structured Authentication Configuration"',
    },
    {
      text: 'A KubeOneCluster has flags for the API server and no field for a mount. Put the directory into the static pod again after each `kubeone apply` that upgrades, or the API server starts with an argument that names nothing, and does not come up.',
      source: 'kubermatic/kubeone 148c763, by reading: pkg/templates/kubeadm/v1beta4/kubeadm.go',
    },
    ...kubeadm.facts.slice(0, 1),
    ...kubeadm.facts.slice(2),
  ],
};

/** What is known about the distributions. Those that are left out run their API servers elsewhere. */
export const nodeGuides: Readonly<Partial<Record<ClusterSpec['platform'], NodeGuide>>> = {
  ...{ kubeadm, rke2, k3s, k0s, talos, kubeone, other },
};
