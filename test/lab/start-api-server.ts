import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from './find-free-port.ts';
import { findLoadedHash } from './find-loaded-hash.ts';
import { findPart } from './find-part.ts';
import { type ControlPlaneCertificates, makeCertificates } from './make-certificates.ts';
import { readAuthenticationMetrics } from './read-authentication-metrics.ts';
import { type Answer, type RequestOptions, requestHttps } from './request-https.ts';
import { type RunningProcess, startProcess } from './start-process.ts';
import { waitUntil } from './wait-until.ts';

export interface ApiServerOptions {
  readonly etcdUrl: string;
  /** The binary, `kube-apiserver` unless another release is wanted: `kube-apiserver-1.33`. */
  readonly part?: string;
  /** Path for `--authentication-config`; its directory is what an agent would mount. */
  readonly authenticationConfig?: string;
  /** Default https://kubernetes.default.svc. */
  readonly serviceAccountIssuer?: string;
  /** Appended, so they win over the defaults. */
  readonly flags?: readonly string[];
}

export interface ApiServer {
  readonly url: string;
  readonly port: number;
  readonly certificates: ControlPlaneCertificates;
  /** Path of an admin kubeconfig, for kubectl. */
  readonly kubeconfig: string;
  /** As admin by client certificate; with `token` as its bearer instead. An object as body is sent as JSON. */
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
  /** Those of authentication, and what sorts before them. */
  metrics(): Promise<string>;
  /** SHA-256 (hex) of the authentication configuration that is loaded, from the metrics. */
  loadedHash(): Promise<string | undefined>;
  log(): string;
  /** For faults: SIGSTOP and SIGCONT make it unreachable and bring it back. */
  signal(name: NodeJS.Signals): void;
  /** Ends it and starts it again on the same port, with other options where some are given; an empty path is none. */
  restart(changes?: Partial<Pick<ApiServerOptions, 'authenticationConfig' | 'flags'>>): Promise<void>;
  stop(): Promise<void>;
}

/** A real kube-apiserver on a free loopback port, returned when /readyz is ok. */
export async function startApiServer(options: ApiServerOptions): Promise<ApiServer> {
  const part = options.part ?? 'kube-apiserver';
  const binary = findPart(part);
  if (!binary) throw new Error(`${part} is not in TRUSTPLANE_PARTS_BIN`);
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-api-server-'));
  let child: RunningProcess | undefined;
  let current = options;
  try {
    const certificates = makeCertificates(directory);
    const logFile = join(directory, 'log');
    const start = async (port: number) => {
      child = startProcess(binary, listFlags(current, certificates, directory, port), logFile);
      await waitUntil(
        () => `kube-apiserver is ready:\n${readFileSync(logFile, 'utf8').slice(-2000)}`,
        async () => child?.hasEnded() || (await isReady(port, certificates)),
        60_000,
        100,
      );
      return !child.hasEnded();
    };
    let port = await findFreePort();
    for (let tries = 1; !(await start(port)); tries++) {
      const log = readFileSync(logFile, 'utf8');
      if (tries === 3 || !log.includes('address already in use')) {
        throw new Error(`kube-apiserver ended:\n${log.slice(-3000)}`);
      }
      port = await findFreePort();
    }
    const request: ApiServer['request'] = (method, path, given = {}) =>
      requestHttps(port, certificates, method, path, given);
    const metrics = () => readAuthenticationMetrics(request);
    return {
      url: `https://127.0.0.1:${port}`,
      port,
      certificates,
      kubeconfig: writeKubeconfig(directory, port, certificates),
      request,
      metrics,
      loadedHash: async () => findLoadedHash(await metrics()),
      log: () => readFileSync(logFile, 'utf8'),
      signal: (name) => child?.signal(name),
      restart: async (changes = {}) => {
        current = { ...current, ...changes };
        await child?.stop();
        if (!(await start(port))) throw new Error(`kube-apiserver ended:\n${child?.log().slice(-3000)}`);
      },
      stop: async () => {
        await child?.stop();
        rmSync(directory, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await child?.stop();
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

function listFlags(
  options: ApiServerOptions,
  certificates: ControlPlaneCertificates,
  directory: string,
  port: number,
): string[] {
  return [
    `--etcd-servers=${options.etcdUrl}`,
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    `--cert-dir=${directory}`,
    `--tls-cert-file=${certificates.serving.certificate}`,
    `--tls-private-key-file=${certificates.serving.key}`,
    `--client-ca-file=${certificates.authority.certificate}`,
    `--service-account-key-file=${certificates.serviceAccount.publicKey}`,
    `--service-account-signing-key-file=${certificates.serviceAccount.privateKey}`,
    `--service-account-issuer=${options.serviceAccountIssuer ?? 'https://kubernetes.default.svc'}`,
    '--service-cluster-ip-range=10.0.0.0/24',
    '--authorization-mode=Node,RBAC',
    '--disable-admission-plugins=ServiceAccount',
    '--endpoint-reconciler-type=none',
    '--allow-privileged=true',
    '--shutdown-delay-duration=0s',
    ...(options.authenticationConfig ? [`--authentication-config=${options.authenticationConfig}`] : []),
    ...(options.flags ?? []),
  ];
}

async function isReady(port: number, certificates: ControlPlaneCertificates): Promise<boolean> {
  try {
    return (await requestHttps(port, certificates, 'GET', '/readyz', { patience: 10_000 })).text === 'ok';
  } catch {
    return false;
  }
}

function writeKubeconfig(directory: string, port: number, certificates: ControlPlaneCertificates): string {
  const path = join(directory, 'kubeconfig');
  const cluster = {
    server: `https://127.0.0.1:${port}`,
    'certificate-authority': certificates.authority.certificate,
  };
  const user = { 'client-certificate': certificates.admin.certificate, 'client-key': certificates.admin.key };
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'lab', cluster }],
    users: [{ name: 'admin', user }],
    contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'admin' } }],
    'current-context': 'lab',
  };
  writeFileSync(path, JSON.stringify(config), { mode: 0o600 });
  return path;
}
