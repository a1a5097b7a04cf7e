import { describe, expect, it } from 'vitest';
import { generateNamespaces } from '../../../generators/rbac/generate-namespaces.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { fleetFiles } from '../../model/link/fleet-files.ts';

function generate(edit: (trust: string) => string) {
  const files = { ...fleetFiles, 'trusts/infra.yaml': edit(fleetFiles['trusts/infra.yaml']!) };
  const worker = compileFiles(files).clusters.find(({ cluster }) => cluster.name === 'worker-1')!;
  return generateNamespaces(worker);
}
const wanting = (trust: string) =>
  trust.replace('  clusters: {}', '  clusters: {}\n  createNamespaces: true');

describe('the namespaces of a trust', () => {
  it('are made once each where that is said, and never pruned', () => {
    const made = generate(wanting);
    expect(made.map(({ metadata }) => metadata.name).sort()).toEqual(['linkerd', 'shop']);
    for (const { metadata } of made)
      expect(metadata.annotations).toMatchObject({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
  });

  it('are left to others where nothing is said', () => {
    expect(generate((trust) => trust)).toEqual([]);
  });

  it('are not those that a cluster has anyway', () => {
    const edit = (trust: string) =>
      wanting(trust).replaceAll('[shop]', '[default, kube-system, kube-public, kube-node-lease]');
    expect(generate(edit).map(({ metadata }) => metadata.name)).toEqual(['linkerd']);
  });
});
