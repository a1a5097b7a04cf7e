import { parseKubernetesMinor } from '../../authentication/kubernetes-version.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding, RelatedPlace } from '../diagnostics/finding.ts';
import { readField } from '../diagnostics/read-field.ts';
import { resolveGardenerSettings } from '../gardener-settings.ts';
import type { SourceDocument } from '../load/source-document.ts';
import { checkShootIssuers } from './check-shoot-issuers.ts';

/** Fields that the Shoot API refuses from a release of Kubernetes on, and what takes their place. */
const withdrawn = [
  { path: ['spec', 'cloudProfileName'], from: 34, instead: 'Use spec.cloudProfile.' },
  { path: ['spec', 'secretBindingName'], from: 34, instead: 'Use spec.credentialsBindingName.' },
  {
    path: ['spec', 'kubernetes', 'kubeAPIServer', 'enableAnonymousAuthentication'],
    from: 35,
    instead: 'Use spec.anonymous of the Cluster, which becomes the document’s own block.',
  },
] as const;

/**
 * What in the manifest of a Shoot does not go together with its Cluster: above all another ConfigMap than the one that
 * is rendered.
 */
export function checkShoot(compiled: CompiledCluster, shoot: SourceDocument): Finding[] {
  const { cluster, configuration, minor } = compiled;
  const { configMapName } = resolveGardenerSettings(cluster);
  const findings: Finding[] = [];
  const report = (
    rule: Finding['rule'],
    path: readonly string[],
    message: string,
    help: string,
    related?: RelatedPlace,
  ) =>
    findings.push({
      rule,
      message,
      help,
      place: { document: shoot, path },
      ...(related !== undefined && { related: [related] }),
    });
  const relate = (path: readonly string[], message: string): RelatedPlace => ({
    document: cluster.source,
    path: ['spec', ...path],
    message,
  });
  const read = (...path: readonly string[]) => readField(shoot.value, path);

  const version = read('spec', 'kubernetes', 'version');
  const own =
    typeof version === 'string' ? parseKubernetesMinor(version.replace(/^(\d+\.\d+)\..*$/, '$1')) : undefined;
  if (version !== undefined && own === undefined) {
    report(
      'gardener-shoot',
      ['spec', 'kubernetes', 'version'],
      `${JSON.stringify(version)} is no version of Kubernetes as Gardener has it.`,
      'Write MAJOR.MINOR.PATCH. What has one dot only, stands in quotes: it would be a number.',
    );
  }
  if (own !== undefined && own < minor) {
    report(
      'gardener-shoot',
      ['spec', 'kubernetes', 'version'],
      `The Shoot runs Kubernetes 1.${own}, and the Cluster says 1.${minor}.`,
      `Set kubernetesVersion: "1.${own}" in the Cluster: it is the oldest API server that reads the document.`,
      relate(['kubernetesVersion'], 'the version of the Cluster'),
    );
  }
  for (const { path, from, instead } of withdrawn) {
    if ((own ?? minor) < from || read(...path) === undefined) continue;
    report(
      'gardener-shoot',
      path,
      `Gardener refuses ${path.at(-1)} for Kubernetes 1.${from} and later.`,
      `Remove it. ${instead}`,
    );
  }

  const api = ['spec', 'kubernetes', 'kubeAPIServer'];
  const anonymous = [...api, 'enableAnonymousAuthentication'];
  if (read(...anonymous) === true && (own ?? minor) < 35 && configuration.anonymous === undefined) {
    findings.push({
      rule: 'anonymous-everywhere',
      message:
        'The document has no anonymous block, and Gardener makes one of this field: requests without credentials are let in on every path.',
      place: { document: shoot, path: anonymous },
      help: 'Remove the line, and name the paths that need it in spec.anonymous of the Cluster.',
      excusedBy: [cluster.source],
    });
  }
  if (read(...api, 'oidcConfig') !== undefined) {
    report(
      'gardener-shoot',
      [...api, 'oidcConfig'],
      'oidcConfig becomes --oidc-* flags, and an API server with such a flag does not start with a document.',
      'Remove it, and make the issuer an Issuer: `trustplane import` does it from the flags.',
    );
  }
  const path = [...api, 'structuredAuthentication', 'configMapName'];
  const reference = read(...path);
  if (reference !== undefined && reference !== configMapName) {
    report(
      'gardener-reference',
      path,
      `The Shoot names the ConfigMap ${JSON.stringify(reference)}, and ${configMapName === undefined ? 'the one that is rendered has the content’s hash in its name' : `${configMapName} is rendered`}.`,
      configMapName === undefined
        ? 'Remove the line: the reference is rendered with the ConfigMap. Or keep the name for good: delivery.gardener.configMapName.'
        : 'Write the same name in both places, or remove the line: the reference is rendered too.',
      configMapName === undefined
        ? relate(['delivery', 'gardener'], 'the Cluster, which names none')
        : relate(['delivery', 'gardener', 'configMapName'], 'the name in the Cluster'),
    );
  }

  findings.push(...checkShootIssuers(compiled, shoot));
  if (read('spec', 'maintenance', 'confineSpecUpdateRollout') === true) {
    report(
      'gardener-reconcile',
      ['spec', 'maintenance', 'confineSpecUpdateRollout'],
      'The Shoot takes changes only in its maintenance window: so long an issuer that was removed is still trusted.',
      'Remove the line; or annotate the Shoot after a change that cannot wait: gardener.cloud/operation=reconcile.',
    );
  }
  return findings;
}
