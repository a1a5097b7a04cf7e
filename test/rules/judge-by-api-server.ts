import { spawn } from 'node:child_process';
import type { ControlPlaneCertificates } from '../lab/make-certificates.ts';

export interface ServerStart {
  readonly binary: string;
  readonly certificates: ControlPlaneCertificates;
  readonly port: number;
  /** Where the server may leave files. */
  readonly folder: string;
  /** The file for --authentication-config. */
  readonly document: string;
  /** The file for --egress-selector-config-file. */
  readonly egressSelectors: string;
  readonly serviceAccountIssuers: readonly string[];
}

const missing = '/policy/that/is/not/there';
const pastAuthentication = `invalid authorization config: open ${missing}: no such file or directory`;
/** What the releases put before the sentence, which says nothing of the document. */
const prefix =
  /^(failed to load authentication configuration from file "[^"]*"|invalid authentication configuration): /;

/**
 * Starts a real kube-apiserver on a document: undefined when it takes it, else what it says against it. The policy of
 * its authorizer is missing, and it reads that right after it has built all authenticators: so it always ends at once,
 * needs no etcd, and ends over the policy only when nothing was wrong with the document.
 */
export async function judgeByApiServer(start: ServerStart): Promise<string | undefined> {
  const { certificates, folder } = start;
  const child = spawn(
    start.binary,
    [
      '--etcd-servers=http://127.0.0.1:1',
      '--bind-address=127.0.0.1',
      `--secure-port=${start.port}`,
      '--permit-port-sharing',
      `--cert-dir=${folder}`,
      `--tls-cert-file=${certificates.serving.certificate}`,
      `--tls-private-key-file=${certificates.serving.key}`,
      `--client-ca-file=${certificates.authority.certificate}`,
      `--service-account-key-file=${certificates.serviceAccount.publicKey}`,
      `--service-account-signing-key-file=${certificates.serviceAccount.privateKey}`,
      ...start.serviceAccountIssuers.map((issuer) => `--service-account-issuer=${issuer}`),
      '--service-cluster-ip-range=10.0.0.0/24',
      '--authorization-mode=ABAC',
      `--authorization-policy-file=${missing}`,
      `--egress-selector-config-file=${start.egressSelectors}`,
      `--authentication-config=${start.document}`,
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
      killSignal: 'SIGKILL',
      // It asks the issuers for their keys as soon as it can, and these are not to be reached.
      env: { HTTPS_PROXY: 'http://127.0.0.1:1' },
    },
  );
  let log = '';
  child.stderr.on('data', (part: Buffer) => {
    log += part.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const said = findError(log);
      if (said === undefined) {
        reject(
          new Error(`kube-apiserver ended without a word about ${start.document}:\n${log.slice(-2000)}`),
        );
        return;
      }
      resolve(said === pastAuthentication ? undefined : said.replace(prefix, ''));
    });
  });
}

/** The error that it ends with: quoted when it is one line, else each line after a tab. */
function findError(log: string): string | undefined {
  const lines = /"command failed" err=<\n([\s\S]*?)\n >$/m.exec(log)?.[1];
  if (lines !== undefined) return lines.replace(/^\t/gm, '');
  const quoted = /"command failed" err=(".*")$/m.exec(log)?.[1];
  return quoted === undefined ? undefined : unquote(quoted);
}

/** A string as Go's strconv.Quote writes it, which knows a few escapes that JSON does not. */
function unquote(text: string): string {
  const escapes: Readonly<Record<string, string>> = { a: '\\u0007', v: '\\u000b' };
  const json = text.replace(/\\(?:([av])|x([0-9a-f]{2})|U([0-9a-f]{8})|.)/g, (whole, name, byte, rune) => {
    if (name !== undefined) return escapes[name]!;
    if (byte !== undefined) return `\\u00${byte}`;
    return rune === undefined ? whole : String.fromCodePoint(Number.parseInt(rune, 16));
  });
  return JSON.parse(json) as string;
}
