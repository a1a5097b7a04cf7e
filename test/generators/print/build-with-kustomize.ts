import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonValue } from '../../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';

const NOT_ASCII = /[\x7f-\ud7ff\ue000-\uffff]/g;

/**
 * What `kustomize build` prints for objects: as `resources`, one JSON file each, or as the output of an exec
 * generator, in which kustomize honours `kustomize.config.k8s.io/needs-hash`.
 *
 * @throws what kustomize writes to stderr when it refuses.
 */
export function buildWithKustomize(
  kustomize: string,
  objects: readonly KubernetesObject[],
  way: 'resources' | 'generator',
): string {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const write = (name: string, value: JsonValue) =>
      writeFileSync(join(folder, name), toAsciiJson(value), { mode: 0o755 });
    if (way === 'resources') {
      objects.forEach((object, i) => {
        write(`${i}.json`, object);
      });
      write('kustomization.yaml', { resources: objects.map((_, i) => `${i}.json`) });
    } else {
      write('list.json', { apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList', items: objects });
      writeFileSync(join(folder, 'run.sh'), `#!/bin/sh\nexec cat '${folder}/list.json'\n`, { mode: 0o755 });
      write('generator.json', {
        apiVersion: 'example.dev/v1',
        kind: 'Generator',
        metadata: {
          name: 'generator',
          annotations: { 'config.kubernetes.io/function': 'exec: {path: ./run.sh}' },
        },
      });
      write('kustomization.yaml', { generators: ['generator.json'] });
    }
    return execFileSync(kustomize, ['build', '--enable-alpha-plugins', '--enable-exec', folder], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Characters beyond U+FFFF stay: the YAML reader does not join escaped surrogates. */
function toAsciiJson(value: JsonValue): string {
  return JSON.stringify(value).replace(
    NOT_ASCII,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
