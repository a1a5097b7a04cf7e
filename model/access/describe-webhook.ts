import { asksWebhook } from '../asks-webhook.ts';
import type { Manifest } from '../manifest.ts';
import { resolveOpenIDConnectSettings } from '../open-id-connect-settings.ts';
import { describeLifetime } from './describe-lifetime.ts';

/** Which tokens the webhook of a cluster accepts from any of its issuers; undefined where there is no webhook. */
export function describeWebhook(cluster: Manifest<'Cluster'>): string | undefined {
  if (!asksWebhook(cluster)) return undefined;
  const { supportedSigningAlgs, maxTokenExpirationSeconds } = resolveOpenIDConnectSettings(cluster);
  return `those signed with ${supportedSigningAlgs.join(', ')}, ${describeLifetime(maxTokenExpirationSeconds)}`;
}
