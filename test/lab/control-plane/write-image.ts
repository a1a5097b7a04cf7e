import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findProgram } from '../find-program.ts';
import { type TarEntry, writeTar } from './write-tar.ts';

const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/**
 * Writes an OCI image archive that stands in for the official curl image: Debian's static busybox, and its curl and flock
 * (which that busybox lacks and Alpine's has) with their libraries. No registry and no builder is needed. All names are
 * names of the same image.
 */
export function writeImage(path: string, names: readonly string[]): void {
  const layer = writeTar(listFiles());
  const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  const configuration = toJson({
    ...{ architecture, os: 'linux', rootfs: { type: 'layers', diff_ids: [sha256(layer)] } },
    config: { Env: ['PATH=/usr/bin:/bin'], Cmd: ['sleep', 'infinity'] },
  });
  const describe = (mediaType: string, bytes: Buffer) => ({
    ...{ mediaType: `application/vnd.oci.image.${mediaType}`, digest: sha256(bytes), size: bytes.length },
  });
  const manifest = toJson({
    ...{ schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json' },
    config: describe('config.v1+json', configuration),
    layers: [describe('layer.v1.tar', layer)],
  });
  const index = toJson({
    schemaVersion: 2,
    manifests: names.map((name) => ({
      ...describe('manifest.v1+json', manifest),
      annotations: { 'io.containerd.image.name': name },
    })),
  });
  const blobs = [configuration, manifest, layer];
  writeFileSync(
    path,
    writeTar([
      { name: 'oci-layout', bytes: '{"imageLayoutVersion":"1.0.0"}' },
      { name: 'index.json', bytes: index },
      ...blobs.map((bytes) => ({ name: `blobs/sha256/${sha256(bytes).slice(7)}`, bytes })),
    ]),
  );
}

const toJson = (value: object) => Buffer.from(JSON.stringify(value));

function listFiles(): TarEntry[] {
  const busybox = findProgram('busybox')!;
  const files = new Map<string, TarEntry>();
  const add = (name: string, entry: Omit<TarEntry, 'name'>) => {
    const parent = dirname(name);
    if (parent !== '.') add(parent, {});
    if (!files.has(name)) files.set(name, { name, ...entry });
  };
  add('tmp', { mode: 0o1777 });
  add('etc/passwd', { bytes: 'root:x:0:0::/:/bin/sh\n' });
  add('etc/nsswitch.conf', { bytes: 'hosts: files dns\n' });
  const copy = (name: string, from: string) =>
    add(name, { bytes: readFileSync(realpathSync(from)), mode: 0o755 });
  for (const tool of ['curl', 'flock']) {
    const path = findProgram(tool)!;
    copy(`usr/bin/${tool}`, path);
    for (const line of execFileSync('ldd', [path], { encoding: 'utf8' }).split('\n')) {
      const library = /(?:^|\s)(\/\S+)/.exec(line)?.[1];
      if (library !== undefined) copy(library.slice(1), library);
    }
  }
  copy('bin/busybox', busybox);
  for (const applet of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).split('\n')) {
    if (applet && applet !== 'flock' && applet !== 'busybox') add(`bin/${applet}`, { link: 'busybox' });
  }
  return [...files.values()];
}
