import { rememberByText } from '../../authentication/remember-by-text.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { platforms } from '../../model/platforms.ts';
import { resolveSettings } from './settings.ts';

/** Where a directory of one's own may lie on a node. */
const allowed = /^\/(etc|opt|srv|var\/lib|usr\/local\/etc)\/./;
/** What belongs to the system or to a container runtime, with all that is below. */
const taken = [
  'alternatives apparmor apparmor.d apt audit bash_completion.d ca-certificates cni conf.d containerd containers cron.d cron.daily cron.hourly cron.monthly cron.weekly',
  'crio dbus-1 default dnf docker dpkg grub.d init.d ld.so.conf.d logrotate.d modprobe.d modules-load.d network',
  'NetworkManager nginx pam.d pki polkit-1 profile.d rc.d rsyslog.d security selinux skel ssh ssl sudoers.d',
  'sysconfig sysctl.d systemd tmpfiles.d udev yum yum.repos.d zypp',
]
  .flatMap((line) => line.split(' '))
  .map((name) => `/etc/${name}`)
  .concat(
    'calico cilium cni containerd containers cri-dockerd dbus docker dockershim dpkg etcd kubelet kube-proxy NetworkManager rpm selinux systemd'
      .split(' ')
      .map((name) => `/var/lib/${name}`),
    ['/opt/cni', '/opt/containerd'],
  );
/** What only holds the directories of others. */
const shared = ['/etc/kubernetes', '/etc/rancher'];

/**
 * A directory on the nodes that is not one of the product's own: the agent is root there, and replaces a file. The
 * profile kube-dc has /etc/rancher, because that project's chart does.
 */
export function checkDirectory({ cluster }: CompiledCluster): Finding[] {
  const { directory, profile } = resolveSettings(cluster);
  const fault = (profile === 'kube-dc' ? findFaultOfKubeDc : findFaultOfOthers)(directory);
  if (fault === undefined) return [];
  const { nodeFile } = cluster.document.spec.delivery;
  const field =
    nodeFile?.directory !== undefined ? ['directory'] : ['values', 'manager', 'kubernetesAuthConfig', 'path'];
  return [
    {
      rule: 'target-directory',
      message: `The directory "${directory}" ${fault}.`,
      place: { document: cluster.source, path: ['spec', 'delivery', 'nodeFile', ...field] },
      help: 'Use a directory of its own, such as /etc/trustplane.',
    },
  ];
}

/** By the directory, because nearly all clusters have the default one. */
const findFaultOfOthers = rememberByText((directory) => judge(directory, false));
const findFaultOfKubeDc = rememberByText((directory) => judge(directory, true));

function judge(directory: string, isKubeDc: boolean): string | undefined {
  if (!allowed.test(directory)) return 'is not below /etc, /opt, /srv or /var/lib';
  const owner = taken.find((path) => directory === path || directory.startsWith(`${path}/`));
  if (owner !== undefined) return `lies in ${owner}, which is not ours`;
  // Of whichever distribution: a cluster may be moved to another.
  for (const [name, { directories }] of Object.entries(platforms)) {
    const filled = directories.find((path) => directory === path || directory.startsWith(`${path}/`));
    if (filled !== undefined) return `lies in ${filled}, which ${name} fills itself`;
  }
  if (shared.includes(directory) && !(isKubeDc && directory === '/etc/rancher')) {
    return 'holds the files of the distribution';
  }
  return undefined;
}
