import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import type { RuleId } from '../rules/rules.ts';
import { talosAnonymous } from '../talos-anonymous.ts';
import { talosAnonymousText } from '../talos-anonymous-text.ts';

const paths = talosAnonymous.conditions.map(({ path }) => path);

/**
 * What speaks against a `configuration` of Talos' KubeAuthenticationConfig that kube-apiserver itself takes: without an
 * `anonymous` block it opens what the document of Talos, which it takes the place of, keeps closed. Whether a block
 * lets the probes in is not asked here, because Talos can be told not to probe.
 */
export function judgeTalosDocument(
  configuration: AuthenticationConfiguration,
  minor: number,
): { rule: RuleId; message: string; help: string } | undefined {
  if (configuration.anonymous) return undefined;
  const since = fieldsByVersion.anonymousByDefault;
  if (minor < since) {
    return {
      rule: 'platform-version',
      message: `Kubernetes 1.${minor} refuses the \`anonymous\` block, and without it this document lets requests without credentials in everywhere; the one of Talos, which it takes the place of, lets them in on ${paths.join(', ')} alone.`,
      help: `Upgrade Kubernetes to 1.${since} first, and then write the block.`,
    };
  }
  return {
    rule: 'anonymous-platform',
    message: `This document takes the place of the one that Talos has by itself, which lets requests without credentials in on ${paths.join(', ')} alone; without an \`anonymous\` block they are let in everywhere.`,
    help: `Write below configuration: anonymous: ${talosAnonymousText}. The kubelet probes the API server on these paths.`,
  };
}
