import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import type { SourceDocument } from '../load/source-document.ts';
import { isMapping } from '../shape/is-mapping.ts';
import { type Credential, findCredential } from './find-credential.ts';
import { isSecret } from './is-secret.ts';
import type { ReachedCluster } from './reached-cluster.ts';
import { readSecretKey } from './read-secret-key.ts';

/** What Flux looks for where no key is named. */
const defaultKeys = ['value', 'value.yaml'];

/**
 * What is wrong with the kubeconfigs that a `kubeConfigSecret` names, where the environment has their Secrets: one that
 * Flux would not find, or that holds a credential which stays good. One that is encrypted is known by its name and keys.
 */
export function checkKubeConfigSecrets(
  reached: readonly ReachedCluster[],
  documents: readonly SourceDocument[],
): Finding[] {
  const secrets = reached.some(({ serviceAccount }) => serviceAccount.kubeConfigSecret !== undefined)
    ? documents.filter(({ value }) => isSecret(value))
    : [];
  return reached.flatMap((each) => checkSecret(each, secrets));
}

function checkSecret(
  { cluster, trust, serviceAccount }: ReachedCluster,
  secrets: readonly SourceDocument[],
): Finding[] {
  const { kubeConfigSecret, namespace } = serviceAccount;
  if (kubeConfigSecret === undefined) return [];
  const name = kubeConfigSecret.name.replaceAll('{cluster}', cluster.name);
  const named = secrets.filter(({ value }) => metadataOf(value).name === name);
  const [other] = named;
  if (other === undefined) return [];
  const number = trust.document.spec.serviceAccounts.indexOf(serviceAccount);
  const at = (field: string) => ({
    document: trust.source,
    path: ['spec', 'serviceAccounts', number, 'kubeConfigSecret', field],
  });
  const secret = named.find(({ value }) => (metadataOf(value).namespace ?? namespace) === namespace);
  if (secret === undefined) {
    return [
      {
        rule: 'kubeconfig-secret',
        message: `Flux looks for the Secret "${name}" in ${namespace}, the namespace of the Kustomization, and it is in ${metadataOf(other.value).namespace}.`,
        place: at('name'),
        help: `Set metadata.namespace of the Secret to ${namespace}.`,
        related: [{ document: other, path: ['metadata', 'namespace'], message: 'the Secret of that name' }],
      },
    ];
  }
  const keys = kubeConfigSecret.key === undefined ? defaultKeys : [kubeConfigSecret.key];
  const key = keys.find((each) => readSecretKey(secret.value, each) !== undefined);
  if (key === undefined) {
    return [
      {
        rule: 'kubeconfig-secret',
        message: `The Secret "${name}" has no key ${keys.map((each) => `"${each}"`).join(' or ')}, where Flux looks for the kubeconfig.`,
        place: at(kubeConfigSecret.key === undefined ? 'name' : 'key'),
        help: listCandidates(keys[0]!, listKeys(secret.value), 'keys in the Secret'),
        related: [{ document: secret, path: ['metadata', 'name'], message: 'the Secret' }],
      },
    ];
  }
  const credential = findCredential(readSecretKey(secret.value, key)?.text ?? '');
  if (credential === undefined) return [];
  const { stringData } = secret.value as { stringData?: unknown };
  const map = isMapping(stringData) && Object.hasOwn(stringData, key) ? 'stringData' : 'data';
  return [
    {
      ...explain(credential, name),
      rule: credential.rule,
      place: { document: secret, path: [map, key], at: 'key' },
      related: [{ ...at('name'), message: 'what names the Secret' }],
      excusedBy: [trust.source],
    },
  ];
}

function explain({ rule, what }: Credential, secret: string): Pick<Finding, 'message' | 'help'> {
  const way = 'Remove kubeConfigSecret and the Secret: a token is then requested for each use.';
  return rule === 'exec-kubeconfig'
    ? {
        message: `The kubeconfig in the Secret "${secret}" holds ${what}, and kustomize-controller runs such only with --insecure-kubeconfig-exec.`,
        help: way,
      }
    : {
        message: `The kubeconfig in the Secret "${secret}" holds ${what}, for everybody who reads this file, and until somebody takes it back.`,
        help: `${way} The credential is in the history, so revoke it.`,
      };
}

function metadataOf(value: unknown): { name?: unknown; namespace?: unknown } {
  const { metadata } = value as { metadata?: unknown };
  return isMapping(metadata) ? metadata : {};
}

function listKeys(value: unknown): string[] {
  const { data, stringData } = value as { data?: unknown; stringData?: unknown };
  return [data, stringData].flatMap((map) => (isMapping(map) ? Object.keys(map) : []));
}
