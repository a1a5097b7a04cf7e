import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import { readYamlSource } from './read-yaml-source.ts';
import type { FileKind } from './source-kinds.ts';

/** Keys of a config.yaml that only one of the two has. */
const ofOne: Readonly<Record<'rke2' | 'k3s', readonly string[]>> = {
  rke2: [
    'cni',
    'audit-policy-file',
    'cloud-provider-name',
    'ingress-controller',
    'control-plane-resource-requests',
  ],
  k3s: [
    'flannel-backend',
    'flannel-iface',
    'cluster-init',
    'disable-network-policy',
    'docker',
    'datastore-endpoint',
  ],
};

/**
 * What a file is, where nothing else can be meant.
 *
 * @throws UsageError where it may be several things, or none that is known; SourceFault where it cannot be read
 */
export function detectSourceKind(bytes: Buffer, name: string): FileKind {
  const text = bytes.toString('utf8');
  const shown = escapeInvisible(name);
  if (text.trim() === '') throw new UsageError(`${shown} is empty. Name another file.`);
  if (/^kind\s*:\s*["']?AuthenticationConfiguration\b/m.test(text)) return 'authentication-configuration';
  if (
    /^kind\s*:\s*["']?KubeAuthenticationConfig\b/m.test(text) ||
    (/^version\s*:\s*["']?v1alpha1\b/m.test(text) && /^cluster\s*:/m.test(text))
  )
    return 'talos';
  const isYaml = /^\s*\{|^["']?kind["']?\s*:|^["']?kube-apiserver-arg\+?["']?\s*:/m.test(text);
  if (!isYaml && /(^|[\s"'=])--(oidc|authentication)[-_]/.test(text)) return 'flags';
  for (const { value } of readYamlSource(bytes, name)) {
    const { kind } = value as { kind?: unknown };
    const data = (value.data ?? {}) as Record<string, unknown>;
    if (kind === 'AuthenticationConfiguration') return 'authentication-configuration';
    if (kind === 'ClusterConfiguration') return 'kubeadm';
    if (kind === 'Pod') return 'static-pod';
    if (kind === 'ConfigMap' && typeof data.ClusterConfiguration === 'string') return 'kubeadm';
    if (kind === 'ConfigMap' && typeof data['auth-conf.yaml'] === 'string') return 'kube-dc';
    if (kind === undefined && Object.keys(value).some((key) => /^kube-apiserver-arg\+?$/.test(key)))
      return tellRancher(Object.keys(value), shown);
  }
  throw new UsageError(
    `What ${shown} is cannot be told: it is neither a command line of kube-apiserver, nor a ClusterConfiguration, a config.yaml of RKE2 or k3s, a static pod, an AuthenticationConfiguration or kube-dc's ConfigMap, nor a machine configuration of Talos. Name another file, or say what it is with --from.`,
  );
}

function tellRancher(keys: readonly string[], name: string): 'rke2' | 'k3s' {
  const named = (['rke2', 'k3s'] as const).filter((each) => name.includes(each));
  const fitting = (['rke2', 'k3s'] as const).filter((each) => ofOne[each].some((key) => keys.includes(key)));
  if (named.length === 1 && !fitting.some((each) => each !== named[0])) return named[0]!;
  if (named.length === 0 && fitting.length === 1) return fitting[0]!;
  throw new UsageError(`${name} may be RKE2's or k3s's. Say --from rke2 or --from k3s.`);
}
