import { chmodSync, chownSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPart } from '../../lab/find-part.ts';
import { makeServiceAccount } from '../../lab/make-service-account.ts';
import { type ApiServer, startApiServer } from '../../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../../lab/start-etcd.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeDocument } from './make-document.ts';
import {
  type Agent,
  type AgentOptions,
  fileName,
  type ShellName,
  sha256,
  startAgent,
} from './start-agent.ts';

/** Why there can be no node on this machine, or undefined. */
export function missingForNode(part = 'kube-apiserver'): string | undefined {
  const absent = ['etcd', part].filter((name) => !findPart(name));
  return absent.length > 0 ? `not in TRUSTPLANE_PARTS_BIN: ${absent.join(', ')}` : undefined;
}

/** One API server with the directory that it reads, and agents for it. */
export interface Node {
  readonly server: ApiServer;
  readonly host: string;
  readonly file: string;
  readonly store: string;
  readonly token: string;
  onDisk(): string;
  /** A file of the state directory. */
  kept(name: string): string;
  /** What a person with an editor does: replaces the file by rename. */
  install(text: string): void;
  /** How many reloads the API server has counted as successful. */
  reloads(): Promise<number>;
  /** How many it has counted as failed. */
  failedReloads(): Promise<number>;
  start(shell: ShellName, document: string, more?: Partial<AgentOptions>): Agent;
  /** Stops the agents and forgets their state; returns a document that is on disk and loaded. */
  reset(): Promise<string>;
  stop(): Promise<void>;
}

/** @param part the API server's binary */
export async function startNode(part = 'kube-apiserver'): Promise<Node> {
  const host = mkdtempSync(join(tmpdir(), 'trustplane-host-'));
  const file = join(host, fileName);
  const store = join(host, '.trustplane');
  const agents: Agent[] = [];
  let etcd: Etcd | undefined;
  let server: ApiServer | undefined;
  const install = (text: string) => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  // Together: where one waits for the lock of another, each is stopped when both are.
  const stopAgents = () => Promise.all(agents.splice(0).map((agent) => agent.stop()));
  const stop = async () => {
    await stopAgents();
    await server?.stop();
    await etcd?.stop();
    rmSync(host, { recursive: true, force: true });
  };
  try {
    install(makeDocument());
    etcd = await startEtcd();
    const running = await startApiServer({ etcdUrl: etcd.url, authenticationConfig: file, part });
    server = running;
    const token = await makeServiceAccount(running, 'trustplane-system', 'trustplane-sync', [
      { nonResourceURLs: ['/metrics'], verbs: ['get'] },
    ]);
    const count = async (status: string) => {
      const name = 'apiserver_authentication_config_controller_automatic_reloads_total';
      const counter = new RegExp(`^${name}\\{.*status="${status}"\\} (\\d+)`, 'm');
      return Number(counter.exec(await running.metrics())?.[1] ?? 0);
    };
    const reloads = () => count('success');
    const failedReloads = () => count('failure');
    return {
      ...{ server: running, host, file, store, token, install, reloads, failedReloads, stop },
      onDisk: () => readFileSync(file, 'utf8'),
      kept: (name) => readFileSync(join(store, name), 'utf8'),
      start: (shell, document, more = {}) => {
        const caFile = running.certificates.authority.certificate;
        const agent = startAgent({ shell, host, document, token, caFile, port: running.port, ...more });
        agents.push(agent);
        return agent;
      },
      reset: async () => {
        await stopAgents();
        chownSync(host, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
        chmodSync(host, 0o700);
        rmSync(store, { recursive: true, force: true });
        const first = makeDocument();
        const before = await reloads();
        install(first);
        await waitUntil(
          'the first document is loaded',
          async () => {
            const loaded = await running.loadedHash();
            return loaded === undefined ? (await reloads()) > before : loaded === sha256(first);
          },
          90_000,
        );
        return first;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
