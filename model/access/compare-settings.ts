import { asksWebhook } from '../asks-webhook.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import { resolveOpenIDConnectSettings } from '../open-id-connect-settings.ts';
import type { SettingChange } from './access-change.ts';
import { areAlike } from './are-alike.ts';
import { describeAnonymous } from './describe-anonymous.ts';
import { describeLifetime } from './describe-lifetime.ts';

/**
 * What else decides who gets into a cluster: the version that reads the document, or a webhook in its place, requests
 * without a token, break-glass.
 */
export function compareSettings(
  before: CompiledCluster,
  after: CompiledCluster,
): Omit<SettingChange, 'clusters'>[] {
  const changes: Omit<SettingChange, 'clusters'>[] = [];
  if (before.minor !== after.minor)
    changes.push({
      text: `the document is for Kubernetes 1.${after.minor}, it was for 1.${before.minor}`,
      effects: [],
    });
  const asks = asksWebhook(after.cluster);
  if (asks !== asksWebhook(before.cluster))
    changes.push({
      text: asks
        ? 'tokens are verified by a webhook in the cluster, before by the API servers, which read a document'
        : 'tokens are verified by the API servers, which read a document, before by a webhook in the cluster',
      effects: [],
    });
  changes.push(...compareTokens(before, after));
  const [closed, open] = [before.configuration.anonymous, after.configuration.anonymous];
  if (!areAlike(closed, open))
    changes.push({
      text: `requests without a token: ${describeAnonymous(open)}, before ${describeAnonymous(closed)}`,
      effects: ['gain', 'loss'],
    });
  const [old, now] = [listBreakGlass(before), listBreakGlass(after)];
  for (const each of now.filter((entry) => !old.includes(entry)))
    changes.push({ text: `a way in for emergencies is new: ${each}`, effects: ['gain'] });
  for (const each of old.filter((entry) => !now.includes(entry)))
    changes.push({ text: `a way in for emergencies is gone: ${each}`, effects: ['loss'] });
  return changes;
}

/** What a webhook asks of tokens beside what the issuers say; API servers that read a document ask nothing. */
function compareTokens(before: CompiledCluster, after: CompiledCluster): Omit<SettingChange, 'clusters'>[] {
  const [old, now] = [
    resolveOpenIDConnectSettings(before.cluster),
    resolveOpenIDConnectSettings(after.cluster),
  ];
  const changes: Omit<SettingChange, 'clusters'>[] = [];
  const gained = now.supportedSigningAlgs.filter((each) => !old.supportedSigningAlgs.includes(each));
  const lost = old.supportedSigningAlgs.filter((each) => !now.supportedSigningAlgs.includes(each));
  if (gained.length > 0)
    changes.push({
      text: `tokens that are signed with ${gained.join(', ')} are accepted now`,
      effects: ['gain'],
    });
  if (lost.length > 0)
    changes.push({
      text: `tokens that are signed with ${lost.join(', ')} are no longer accepted`,
      effects: ['loss'],
    });
  const [longest, longer] = [old.maxTokenExpirationSeconds, now.maxTokenExpirationSeconds];
  if (longest !== longer)
    changes.push({
      text: `tokens are accepted ${describeLifetime(longer)}, before ${describeLifetime(longest)}`,
      effects: [(longer ?? Infinity) > (longest ?? Infinity) ? 'gain' : 'loss'],
    });
  return changes;
}

function listBreakGlass({ cluster }: CompiledCluster): string[] {
  return (cluster.document.spec.breakGlass ?? []).map(({ kind, subject }) => `${kind} ${subject}`);
}
