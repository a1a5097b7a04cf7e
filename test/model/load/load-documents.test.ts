import { describe, expect, test } from 'vitest';
import { loadDocuments } from '../../../model/load/load-documents.ts';
import { MemoryWorkTree } from '../access/memory-work-tree.ts';

const cluster = `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: worker-1}
spec: {delivery: {type: Gardener}}
`;
const broken = `apiVersion: core.gardener.cloud/v1beta1
kind: Shoot
metadata: {name: worker-1, name: worker-2}
`;

/** The rules of what is found in files of these texts, with the places. */
function findRules(files: Readonly<Record<string, string>>): string[] {
  return loadDocuments(new MemoryWorkTree(files), ['.']).findings.map(({ rule, place }) => {
    if (place === undefined || 'document' in place) return rule;
    return 'file' in place ? `${rule} in ${place.file.path}` : `${rule} in ${place.fileName}`;
  });
}

describe('a Shoot that cannot be read', () => {
  const files = { 'a-shoot.yaml': broken, 'b-cluster.yaml': cluster };

  test('is a finding where a Cluster is one, in whatever order they are read', () => {
    expect(findRules(files)).toEqual(['duplicate-key in a-shoot.yaml']);
    expect(findRules({ 'b-cluster.yaml': cluster, 'c-shoot.yaml': broken })).toEqual([
      'duplicate-key in c-shoot.yaml',
    ]);
    expect(
      findRules({ ...files, 'a-shoot.yaml': `\uFEFF${broken.replace(', name: worker-2', '')}` }),
    ).toEqual(['not-utf8 in a-shoot.yaml']);
  });

  test('is somebody else’s where none is, where it is a template, or no Shoot of Gardener', () => {
    expect(findRules({ ...files, 'b-cluster.yaml': cluster.replace('Gardener', 'NodeFile') })).toEqual([]);
    expect(findRules({ 'a-shoot.yaml': broken })).toEqual([]);
    expect(findRules({ ...files, 'a-shoot.yaml': `${broken}spec: {{ .Values.spec }}\n` })).toEqual([]);
    expect(
      findRules({ ...files, 'a-shoot.yaml': broken.replace('core.gardener', 'plants.example') }),
    ).toEqual([]);
  });
});
