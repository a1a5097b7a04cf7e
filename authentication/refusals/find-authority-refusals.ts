import type { JWTAuthenticator } from '../configuration.ts';
import { parseGoUrl } from '../parse-go-url.ts';
import { classifyHost } from './classify-host.ts';
import { type Bundle, bundleLimits, readBundle } from './read-bundle.ts';
import type { CertificateFacts } from './read-certificate.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

const brokenHashes = new Map([
  ['2a864886f70d010102', 'MD2'],
  ['2a864886f70d010104', 'MD5'],
  ['2a864886f70d010105', 'SHA-1'],
  ['2b0e03021d', 'SHA-1'],
  ['2a8648ce380403', 'SHA-1'],
  ['2a8648ce3d0401', 'SHA-1'],
]);
const rsa = '2a864886f70d010101';
const dsa = '2a8648ce380401';
const p224 = '2b81040021';
const renewalDays = 30;

/**
 * What speaks against the CA of an issuer. Upstream asks only that there is a certificate in it that can be parsed:
 * neither the CA bit nor the dates nor the strength are looked at before the first login fails.
 */
export function findAuthorityRefusals({ issuer }: JWTAuthenticator, { today }: RefusalOptions): Refusal[] {
  const path = ['issuer', 'certificateAuthority'];
  const pem = issuer?.certificateAuthority ?? '';
  if (pem === '') {
    const host = findPrivateHost(issuer?.url ?? '');
    if (host === undefined) return [];
    return [
      {
        rule: 'certificate-authority-missing',
        path: ['issuer', 'url'],
        message: `No public CA certifies the private host "${host}", and the issuer names no CA of its own.`,
        help: 'Name the CA that signs its certificate.',
      },
    ];
  }
  return judgeBundle(readBundle(pem), today).map((fault) => ({ ...fault, path }));
}

type BundleRefusal = Omit<Refusal, 'path'>;

let last: { readonly bundle: Bundle; readonly today: string; readonly faults: BundleRefusal[] } | undefined;

/** The latest answer is kept, because issuers that follow each other mostly have the same CA. */
function judgeBundle(bundle: Bundle, today: string): readonly BundleRefusal[] {
  if (last?.bundle !== bundle || last.today !== today)
    last = { bundle, today, faults: findFaults(bundle, today) };
  return last.faults;
}

function findFaults(bundle: Bundle, today: string): BundleRefusal[] {
  const faults = findBundleFault(bundle);
  if (faults.length > 0) return faults;
  return bundle.certificates.flatMap((certificate, index) => {
    const which = `Certificate ${index + 1}${certificate.name === '' ? '' : ` ("${certificate.name}")`}`;
    return [...judgeCertificate(certificate), ...judgeDates(certificate, today)].map(
      ({ rule, fault, help }) => ({ rule, message: `${which} ${fault}.`, help }),
    );
  });
}

function findBundleFault({ bytes, count, foreign, hasTwins }: Bundle): BundleRefusal[] {
  if (bytes > bundleLimits.bytes || count > bundleLimits.certificates) {
    return [
      {
        rule: 'certificate-authority-size',
        message: `The bundle has ${count} certificates in ${bytes} bytes; at most ${bundleLimits.certificates} in ${bundleLimits.bytes} are read.`,
        help: 'Keep the certificates of the issuer’s own chain.',
      },
    ];
  }
  const help = 'Keep only the certificates, each once: openssl x509 -in FILE prints one.';
  const rule = 'certificate-authority-content';
  const faults: BundleRefusal[] = [];
  if (foreign !== undefined)
    faults.push({ rule, message: `Not only certificates are in the bundle; ${foreign}.`, help });
  if (hasTwins) faults.push({ rule, message: 'A certificate stands twice in the bundle.', help });
  return faults;
}

interface Fault extends Pick<Refusal, 'rule' | 'help'> {
  readonly fault: string;
}

function judgeCertificate({ signature, isAuthority, maySign, key }: CertificateFacts): Fault[] {
  const faults: Fault[] = [];
  if (!isAuthority || !maySign) {
    faults.push({
      rule: 'certificate-authority-usage',
      fault: isAuthority
        ? 'may not sign certificates, by its key usage'
        : 'is not that of a CA, by its basic constraints',
      help: "Name the certificate of the CA that signed the issuer's, not the issuer's own.",
    });
  }
  const hash = brokenHashes.get(signature);
  const weakness =
    hash !== undefined
      ? `is signed with ${hash}, which can be forged`
      : key.algorithm === rsa && key.rsaBits < 2048
        ? `has an RSA key of ${key.rsaBits} bits; 2048 are the least`
        : key.algorithm === dsa
          ? 'has a DSA key, which TLS no longer takes'
          : key.parameters === p224
            ? 'has a key on the curve P-224, which TLS no longer takes'
            : undefined;
  if (weakness !== undefined) {
    faults.push({
      rule: 'certificate-authority-strength',
      fault: weakness,
      help: 'Have the CA issue a new certificate: ECDSA P-256 or RSA 3072, signed with SHA-256.',
    });
  }
  return faults;
}

function judgeDates({ notBefore, notAfter }: CertificateFacts, today: string): Fault[] {
  const rule = 'certificate-authority-dates';
  if (notAfter < today) {
    return [
      {
        rule,
        fault: `expired on ${notAfter}`,
        help: 'Put the CA certificate that has followed it in its place.',
      },
    ];
  }
  if (notBefore > today) {
    return [
      {
        rule,
        fault: `is valid only from ${notBefore} on`,
        help: 'Keep the present one beside it until then.',
      },
    ];
  }
  const days = (Date.parse(notAfter) - Date.parse(today)) / 86_400_000;
  if (days >= renewalDays) return [];
  return [
    {
      rule: 'certificate-authority-renewal',
      fault: `expires on ${notAfter}, in ${days} ${days === 1 ? 'day' : 'days'}`,
      help: 'Add the CA certificate that follows it now, and remove the old one afterwards.',
    },
  ];
}

function findPrivateHost(url: string): string | undefined {
  const parsed = parseGoUrl(url);
  const host = 'error' in parsed ? undefined : classifyHost(parsed.url.host.replace(/:\d*$/, ''));
  return host?.reach === 'private' ? host.name : undefined;
}
