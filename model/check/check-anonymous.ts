import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import { parseKubernetesMinor } from '../../authentication/kubernetes-version.ts';
import { deliveryTypes } from '../delivery-types.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Manifest } from '../manifest.ts';
import { platforms } from '../platforms.ts';

/** Where the file's `anonymous` block and the flag that the distribution sets do not go together. */
export function checkAnonymous({ document, source }: Manifest<'Cluster'>): Finding[] {
  const { platform, anonymous, kubernetesVersion, delivery } = document.spec;
  if (deliveryTypes[delivery.type].webhook) return [];
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
