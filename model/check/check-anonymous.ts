import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import { parseKubernetesMinor } from '../../authentication/kubernetes-version.ts';
import { asksWebhook } from '../asks-webhook.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Manifest } from '../manifest.ts';
import { platforms } from '../platforms.ts';
import { talosAnonymous } from '../talos-anonymous.ts';
import { talosAnonymousText } from '../talos-anonymous-text.ts';

const probed = talosAnonymous.conditions.map(({ path }) => path);

/** Where the file's `anonymous` block does not go together with what the distribution does about such requests. */
export function checkAnonymous(cluster: Manifest<'Cluster'>): Finding[] {
  if (asksWebhook(cluster)) return [];
  return [...checkFlag(cluster), ...checkProbes(cluster)];
}

function checkFlag({ document, source }: Manifest<'Cluster'>): Finding[] {
  const { platform, anonymous, kubernetesVersion } = document.spec;
  const { anonymousFlag } = platforms[platform];
  const minor = parseKubernetesMinor(kubernetesVersion) ?? 0;
  if (anonymousFlag === 'dropped' && anonymous === undefined && minor >= fieldsByVersion.anonymousByDefault) {
    return [
      {
        rule: 'anonymous-platform',
        message: `With an authentication file ${platform} no longer sets --anonymous-auth=false, and this file does not say it either: requests without credentials are let in.`,
        place: { document: source, path: ['spec', 'platform'] },
        help: 'Write spec.anonymous: {enabled: false}, or with the conditions that are meant.',
      },
    ];
  }
  if (
    anonymousFlag === 'replaced' &&
    anonymous === undefined &&
    minor >= fieldsByVersion.anonymousByDefault
  ) {
    return [
      {
        rule: 'anonymous-platform',
        message: `This document takes the place of the one that ${platform} has by itself, which lets requests without credentials in on ${probed.join(', ')} alone; without an \`anonymous\` block they are let in everywhere.`,
        place: { document: source, path: ['spec', 'platform'] },
        help: `Write spec.anonymous: ${talosAnonymousText}.`,
      },
    ];
  }
  if (anonymousFlag === 'kept' && anonymous !== undefined) {
    return [
      {
        rule: 'anonymous-platform',
        message: `${platform} sets --anonymous-auth itself, and an API server does not start with both.`,
        place: { document: source, path: ['spec', 'anonymous'] },
        help: 'Leave the block out, or except the rule where the release leaves the flag out (k0s issue 7961).',
      },
    ];
  }
  return [];
}

/** An API server whose probes get a 401 is restarted by its kubelet until somebody takes the block out again. */
function checkProbes({ document, source }: Manifest<'Cluster'>): Finding[] {
  const { platform, anonymous, delivery } = document.spec;
  if (platforms[platform].anonymousProbes !== 'always' || anonymous === undefined) return [];
  if (delivery.talos?.startupProbes === false) return [];
  // None at all are all paths, which is refused as that.
  const paths = anonymous.conditions?.map(({ path }) => path) ?? [];
  const missing = anonymous.enabled
    ? ['/livez', '/readyz'].filter((path) => paths.length > 0 && !paths.includes(path))
    : ['/livez', '/readyz'];
  if (missing.length === 0) return [];
  const probes =
    platform === 'talos'
      ? 'Or turn the probes off: startupProbes: false in KubeAPIServerConfig, and the same in delivery.talos.'
      : 'Or except the rule where the probes in the manifest of the API server were changed.';
  return [
    {
      rule: 'anonymous-probes',
      message: `${platform} probes the API server without credentials, and this lets it in on ${missing.join(' and ')} no longer: the kubelet would restart the API server for ever.`,
      place: { document: source, path: ['spec', 'anonymous', anonymous.enabled ? 'conditions' : 'enabled'] },
      help: `Write spec.anonymous: ${talosAnonymousText}. ${probes}`,
    },
  ];
}
