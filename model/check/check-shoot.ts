import { parseKubernetesMinor } from '../../authentication/kubernetes-version.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding, RelatedPlace } from '../diagnostics/finding.ts';
import { resolveGardenerSettings } from '../gardener-settings.ts';
import type { SourceDocument } from '../load/source-document.ts';
import { isMapping } from '../shape/is-mapping.ts';

const issuerAnnotation = 'authentication.gardener.cloud/issuer';

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
export function checkShoot({ cluster, minor }: CompiledCluster, shoot: SourceDocument): Finding[] {
  const { configMapName, managedIssuer } = resolveGardenerSettings(cluster);
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

  const managed = read('metadata', 'annotations', issuerAnnotation);
  const written = read(...api, 'serviceAccountConfig', 'issuer');
  if (managed === 'managed' && written !== undefined) {
    report(
      'gardener-issuer',
      [...api, 'serviceAccountConfig', 'issuer'],
      `The Shoot has an issuer of its own and the annotation ${issuerAnnotation}: managed, and Gardener refuses the two together.`,
      'Remove the issuer. The annotation cannot be taken back.',
    );
  }
  if (
    managed !== 'managed' &&
    managedIssuer !== undefined &&
    read('spec') !== undefined &&
    version !== undefined
  ) {
    report(
      'gardener-issuer',
      ['metadata', 'annotations', issuerAnnotation],
      `Without the annotation ${issuerAnnotation}: managed there is nothing at ${managedIssuer}.`,
      'Add it to the Shoot, or remove managedIssuer from the Cluster. It cannot be taken back.',
      relate(['delivery', 'gardener', 'managedIssuer'], 'the issuer that the Cluster expects'),
    );
  }
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

function readField(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, field) => (isMapping(at) ? at[field] : undefined), value);
}
