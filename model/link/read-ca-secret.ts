import { findSecret } from '../../authentication/refusals/find-secret.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import { findHiddenCharacter } from '../load/find-hidden-character.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest } from '../manifest.ts';
import { isMapping } from '../shape/is-mapping.ts';
import { isSecret } from './is-secret.ts';
import { readSecretKey } from './read-secret-key.ts';

/**
 * The CA that a ClusterAuthentication's `caSecret` names, from a Secret among the documents, as k0rdent's controller
 * (kcm) reads it: the bytes under the key, unchanged. Undefined where it names none or none could be read; then the
 * findings say why, a missing key in kcm's own words.
 */
export function readCaSecret(
  { document, source }: Manifest<'ClusterAuthentication'>,
  documents: readonly SourceDocument[],
  findings: Finding[],
): string | undefined {
  const { caSecret } = document.spec;
  if (caSecret === undefined) return undefined;
  const namespace = caSecret.namespace || document.metadata.namespace;
  const path = `${namespace}/${caSecret.name}`;
  const report = (
    message: string,
    help: string,
    field: 'name' | 'key',
    rule: Finding['rule'] = 'k0rdent-ca-secret',
    related: Finding['related'] = [],
  ) => {
    const place = { document: source, path: ['spec', 'caSecret', field] };
    findings.push({ rule, message, help, place, ...(related.length > 0 && { related }) });
    return undefined;
  };
  const secrets = documents.filter(({ value }) => isSecret(value));
  const [secret, ...others] = chooseSecrets(secrets, namespace, caSecret.name);
  if (secret === undefined) {
    const names = secrets.map(({ value }) => nameSecret(value, 'default'));
    return report(
      `The Secret ${path} is not in the environment, so nobody can say which CA would be trusted.`,
      `Put the Secret's manifest beside this file; it needs nothing but the certificates, which are public. Or write them as certificateAuthority of each issuer. ${listCandidates(path, names, 'Secrets here')}`,
      'name',
    );
  }
  const value = readSecretKey(secret.value, caSecret.key);
  const other = others.find((each) => readSecretKey(each.value, caSecret.key)?.text !== value?.text);
  if (other !== undefined) {
    return report(
      `The Secret ${path} is in the environment twice, with two contents.`,
      'Remove the one that is not applied.',
      'name',
      'k0rdent-ca-secret',
      [secret, other].map((document) => ({
        document,
        path: ['metadata', 'name'],
        message: 'one of the two',
      })),
    );
  }
  if (value === undefined) {
    return report(
      `secret ${path} does not contain ${caSecret.key} key`,
      listCandidates(caSecret.key, listKeys(secret.value), 'keys in the Secret'),
      'key',
    );
  }
  const { text: pem } = value;
  if (pem === undefined)
    return report(`The key ${caSecret.key} of the Secret ${path} is ${value.fault}.`, value.help, 'key');
  const found = findSecret(pem);
  if (found !== undefined) {
    return report(
      `There is ${found.what} beside the certificates of the Secret ${path}. It would be readable in what is rendered.`,
      'Keep only the certificates. Consider the key lost: replace the key pair.',
      'key',
      found.rule,
    );
  }
  const hidden = findHiddenCharacter(pem);
  if (hidden !== undefined) {
    return report(
      `The key ${caSecret.key} of the Secret ${path} contains ${hidden}.`,
      'Keep only the certificates: openssl x509 -in FILE prints one.',
      'key',
      'hidden-character',
    );
  }
  return pem;
}

function nameSecret(value: unknown, defaultNamespace: string): string {
  const { name, namespace } = ((value as { metadata?: unknown }).metadata ?? {}) as Record<string, unknown>;
  return `${typeof namespace === 'string' ? namespace : defaultNamespace}/${String(name)}`;
}

/** The Secrets of a name: those with its namespace, or else those that name none, which kustomize may give them. */
function chooseSecrets(
  secrets: readonly SourceDocument[],
  namespace: string,
  name: string,
): readonly SourceDocument[] {
  const path = `${namespace}/${name}`;
  const named = secrets.filter(({ value }) => nameSecret(value, namespace) === path);
  const exact = named.filter(({ value }) => nameSecret(value, '') === path);
  return exact.length > 0 ? exact : named;
}

function listKeys(value: unknown): string[] {
  const { data, stringData } = value as { data?: unknown; stringData?: unknown };
  return [data, stringData].flatMap((map) => (isMapping(map) ? Object.keys(map) : []));
}
