import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate authority of its own in `directory` (made by openssl, valid for two days). */
export interface CertificateAuthority {
  /** Path of the authority's certificate. */
  readonly certificate: string;
  /** Issues a certificate, for servers with subject alternative names such as `DNS:localhost,IP:127.0.0.1`. */
  issue(name: string, subject: string, alternativeNames?: string): { certificate: string; key: string };
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const openssl = (args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });

export function makeAuthority(directory: string, name = 'ca'): CertificateAuthority {
  const certificate = join(directory, `${name}.crt`);
  const key = join(directory, `${name}.key`);
  openssl([
    'req',
    '-x509',
    ...newKey,
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  return {
    certificate,
    issue(leaf, subject, alternativeNames) {
      const path = (ending: string) => join(directory, `${leaf}.${ending}`);
      openssl(['req', ...newKey, '-subj', subject, '-keyout', path('key'), '-out', path('csr')]);
      writeFileSync(path('ext'), alternativeNames ? `subjectAltName=${alternativeNames}\n` : '');
      const authority = ['-CA', certificate, '-CAkey', key, '-CAcreateserial'];
      openssl([
        ...['x509', '-req', '-in', path('csr'), ...authority, '-days', '2'],
        ...['-extfile', path('ext'), '-out', path('crt')],
      ]);
      return { certificate: path('crt'), key: path('key') };
    },
  };
}

export interface ControlPlaneCertificates {
  readonly authority: CertificateAuthority;
  /** All paths. */
  readonly serving: { certificate: string; key: string };
  readonly admin: { certificate: string; key: string };
  readonly serviceAccount: { publicKey: string; privateKey: string };
  /** The authority's certificate as PEM. */
  readonly authorityPem: string;
}

/**
 * What API servers need: serving certificate (for loopback and `addresses`, such as `IP:10.0.0.1`), admin
 * (O=system:masters), service-account keys.
 */
export function makeCertificates(
  directory: string,
  addresses: readonly string[] = [],
): ControlPlaneCertificates {
  const authority = makeAuthority(directory);
  const names = ['kubernetes', 'kubernetes.default', 'kubernetes.default.svc', 'localhost'];
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const serviceAccount = { publicKey: join(directory, 'sa.pub'), privateKey: join(directory, 'sa.key') };
  writeFileSync(serviceAccount.publicKey, publicKey);
  writeFileSync(serviceAccount.privateKey, privateKey, { mode: 0o600 });
  return {
    authority,
    serving: authority.issue(
      'apiserver',
      '/CN=kube-apiserver',
      [...names.map((name) => `DNS:${name}`), 'IP:127.0.0.1', 'IP:10.0.0.1', ...addresses].join(','),
    ),
    admin: authority.issue('admin', '/O=system:masters/CN=admin'),
    serviceAccount,
    authorityPem: readFileSync(authority.certificate, 'utf8'),
  };
}
