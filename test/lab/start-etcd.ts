import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from './find-free-port.ts';
import { findPart } from './find-part.ts';
import { startProcess } from './start-process.ts';
import { waitUntil } from './wait-until.ts';

export interface Etcd {
  /** For `--etcd-servers`. Several API servers may use one etcd: as one cluster, or each with its own `--etcd-prefix`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** One etcd on free loopback ports with its data in a temporary folder. */
export async function startEtcd(): Promise<Etcd> {
  const binary = findPart('etcd');
  if (!binary) throw new Error('etcd is not in TRUSTPLANE_PARTS_BIN');
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-etcd-'));
  for (let tries = 1; ; tries++) {
    const url = `http://127.0.0.1:${await findFreePort()}`;
    const peer = `http://127.0.0.1:${await findFreePort()}`;
    const child = startProcess(
      binary,
      [
        ...['--data-dir', join(directory, `data-${tries}`), '--unsafe-no-fsync'],
        ...['--listen-client-urls', url, '--advertise-client-urls', url],
        ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer],
        ...['--initial-cluster', `default=${peer}`],
      ],
      join(directory, `log-${tries}`),
    );
    const stop = async () => {
      await child.stop();
      rmSync(directory, { recursive: true, force: true });
    };
    try {
      await waitUntil('etcd is healthy', async () => child.hasEnded() || (await isHealthy(url)), 30_000, 100);
    } catch (error) {
      await stop();
      throw error;
    }
    if (!child.hasEnded()) return { url, stop };
    // A port that was free may have been taken since.
    if (tries < 3 && child.log().includes('address already in use')) continue;
    const log = child.log();
    await stop();
    throw new Error(`etcd ended:\n${log.slice(-2000)}`);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(10_000) });
    return answer.ok;
  } catch {
    return false;
  }
}
