import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTargets } from '../../commands/read-targets.ts';
import { printDocument } from '../../generators/document/print-document.ts';
import { testWorld } from '../../test/commands/test-world.ts';

/**
 * Writes the compiled document of each cluster as a file, and the kustomization.yaml with which kustomize makes a
 * hashed ConfigMap of each.
 */
export function writeDocuments(environment: string, folder: string): void {
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const { targets } = readTargets(environment, testWorld(process.cwd()));
  let kustomization =
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nconfigMapGenerator:\n';
  for (const { name, compiled } of targets) {
    writeFileSync(join(folder, 'documents', `${name}.yaml`), printDocument(compiled));
    kustomization += `- name: trustplane-authentication-${name}
  namespace: trustplane-system
  files: [authentication.yaml=documents/${name}.yaml]
`;
  }
  writeFileSync(join(folder, 'kustomization.yaml'), kustomization);
}
