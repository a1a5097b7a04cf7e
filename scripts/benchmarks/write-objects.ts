import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTargets } from '../../commands/read-targets.ts';
import { needsHash } from '../../generators/annotations.ts';
import { generateCluster } from '../../generators/generate-cluster.ts';
import { listObjects } from '../../generators/list-objects.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import { printObject } from '../../generators/print/print-object.ts';
import { testWorld } from '../../test/commands/test-world.ts';
import { nameAfterCluster } from './name-after-cluster.ts';

/** A folder and a build for each cluster, or one of all. */
export type Building = 'apart' | 'together';

/**
 * Writes what `render --all` prints as somebody would keep it for kustomize by hand: for each cluster a folder with a
 * file of objects, and an entry of configMapGenerator for each ConfigMap whose name ends in a hash, with every key as a
 * file. Apart, each folder has its own kustomization.yaml. Together there is one, and the objects are called after
 * their cluster, because kustomize refuses two of the same name.
 */
export function writeObjects(environment: string, folder: string, building: Building): void {
  const { targets } = readTargets(environment, testWorld(process.cwd()));
  const resources: string[] = [];
  const generators: string[] = [];
  for (const { name, compiled } of targets) {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    const objects = listObjects(generateCluster(compiled, 'by-kustomize'));
    const kept = objects.filter((object) => !isHashed(object)).map(printObject);
    const entries = objects.filter(isHashed).map((object) => {
      const data = Object.entries(object.data as Record<string, string>);
      for (const [key, text] of data) writeFileSync(join(place, key), text);
      const keys = data.map(([key]) => key);
      return printEntry(object, building === 'apart' ? keys : keys.map((key) => `${name}/${key}`));
    });
    const own = (text: string) => (building === 'apart' ? text : nameAfterCluster(text, name));
    writeFileSync(join(place, 'objects.yaml'), own(kept.join('---\n')));
    if (building === 'apart') writeKustomization(place, ['objects.yaml'], entries);
    resources.push(`${name}/objects.yaml`);
    generators.push(...entries.map(own));
  }
  if (building === 'together') writeKustomization(folder, resources, generators);
}

function isHashed({ metadata }: KubernetesObject): boolean {
  return metadata.annotations?.[needsHash] !== undefined;
}

function printEntry({ metadata }: KubernetesObject, files: readonly string[]): string {
  const { name, namespace, labels, annotations: { [needsHash]: _, ...annotations } = {} } = metadata;
  const entry = { name, namespace, files, options: { labels, annotations, immutable: true } };
  return `- ${JSON.stringify(entry)}\n`;
}

function writeKustomization(folder: string, resources: readonly string[], entries: readonly string[]): void {
  const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
  const lists = `resources: ${JSON.stringify(resources)}\nconfigMapGenerator:\n${entries.join('')}`;
  writeFileSync(join(folder, 'kustomization.yaml'), head + lists);
}
