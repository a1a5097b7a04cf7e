import { Buffer } from 'node:buffer';
import { findSecret } from '../../authentication/refusals/find-secret.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import { findHiddenCharacter } from '../load/find-hidden-character.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest } from '../manifest.ts';
import { isMapping } from '../shape/is-mapping.ts';
import { isSecret } from './is-secret.ts';

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

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
  ) => {
    findings.push({ rule, message, help, place: { document: source, path: ['spec', 'caSecret', field] } });
    return undefined;
  };
  const secrets = documents.filter(({ value }) => isSecret(value));
  const secret = secrets.find(({ value }) => nameSecret(value, namespace) === path);
  if (secret === undefined) {
    const names = secrets.map(({ value }) => nameSecret(value, 'default'));
    return report(
      `The Secret ${path} is not in the environment, so nobody can say which CA would be trusted.`,
      `Put the Secret's manifest beside this file; it needs nothing but the certificates, which are public. Or write them as certificateAuthority of each issuer. ${listCandidates(path, names, 'Secrets that there are')}`,
      'name',
    );
  }
  const value = readKey(secret.value, caSecret.key);
  if (value === undefined) {
    return report(
      `secret ${path} does not contain ${caSecret.key} key`,
      listCandidates(caSecret.key, listKeys(secret.value), 'keys of the Secret'),
      'key',
    );
  }
  const { pem } = value;
  if (pem === undefined) {
    return report(
      `The key ${caSecret.key} of the Secret ${path} is not base64.`,
      'Where the Secret is encrypted: a CA certificate is public, so put it into a Secret of its own that is not.',
      'key',
    );
  }
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

/** What stands under a key; without `pem` where it cannot be decoded, undefined where there is no such key. */
function readKey(value: unknown, key: string): { pem?: string } | undefined {
  const { data, stringData } = value as { data?: unknown; stringData?: unknown };
  const plain = isMapping(stringData) ? stringData[key] : undefined;
  if (typeof plain === 'string') return { pem: plain };
  const encoded = isMapping(data) ? data[key] : undefined;
  if (typeof encoded !== 'string') return undefined;
  const compact = encoded.replace(/\s/g, '');
  return base64.test(compact) ? { pem: Buffer.from(compact, 'base64').toString('utf8') } : {};
}

function listKeys(value: unknown): string[] {
  const { data, stringData } = value as { data?: unknown; stringData?: unknown };
  return [data, stringData].flatMap((map) => (isMapping(map) ? Object.keys(map) : []));
}
