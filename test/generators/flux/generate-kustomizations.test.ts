import { describe, expect, it } from 'vitest';
import { generateCluster } from '../../../generators/generate-cluster.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { fleetFiles } from '../../model/link/fleet-files.ts';
import { wholeFleet } from '../whole-fleet.ts';

interface Spec {
  path: string;
  wait: boolean;
  sourceRef: { kind: string; name: string; namespace?: string };
  dependsOn?: { name: string; namespace?: string }[];
  kubeConfig: { configMapRef?: { name: string }; secretRef?: { name: string; key?: string } };
}

function generate(files: Readonly<Record<string, string>>, name = 'infra'): readonly KubernetesObject[] {
  const { clusters } = compileFiles(files);
  return generateCluster(clusters.find(({ cluster }) => cluster.name === name)!, 'by-us').access;
}
const specOf = (object: KubernetesObject) => object.spec as unknown as Spec;
const objects = generate(fleetFiles);
const kustomizations = objects.filter(({ kind }) => kind === 'Kustomization');

describe('the Flux objects of the issuing cluster', () => {
  it('are a Kustomization for each cluster that lets the service account in', () => {
    expect(kustomizations.map(({ metadata }) => metadata.name).sort()).toEqual([
      'worker-1-namespaces',
      'worker-1-shop',
      'worker-2-namespaces',
      'worker-2-shop',
    ]);
    expect(specOf(kustomizations[0]!).path).toBe('./clusters/worker-1/namespaces');
    expect(generate(fleetFiles, 'worker-1').filter(({ kind }) => kind === 'Kustomization')).toEqual([]);
  });

  it('refer only to what is in their own namespace, and is rendered', () => {
    const keyOf = ({ kind, metadata }: KubernetesObject) => `${kind}/${metadata.namespace}/${metadata.name}`;
    const rendered = new Set(objects.map(keyOf));
    for (const object of kustomizations) {
      const { kubeConfig, dependsOn = [] } = specOf(object);
      const own = object.metadata.namespace;
      expect(own).toBe('flux-system');
      expect(rendered).toContain(`ConfigMap/${own}/${kubeConfig.configMapRef?.name}`);
      for (const other of dependsOn) {
        expect(other.namespace).toBeUndefined();
        expect(rendered).toContain(`Kustomization/${own}/${other.name}`);
      }
    }
  });

  it('make the namespaces first, and wait for them', () => {
    const shop = kustomizations.find(({ metadata }) => metadata.name === 'worker-2-shop')!;
    expect(specOf(shop).dependsOn).toEqual([{ name: 'worker-2-namespaces' }]);
    expect(kustomizations.map((object) => specOf(object).wait)).toEqual([true, true, true, true]);
  });

  it('start in an order: none waits, by however many others, for itself', () => {
    const waiting = new Map(
      generate(wholeFleet)
        .filter(({ kind }) => kind === 'Kustomization')
        .map((object) => [
          `${object.metadata.namespace}/${object.metadata.name}`,
          (specOf(object).dependsOn ?? []).map(({ name }) => `${object.metadata.namespace}/${name}`),
        ]),
    );
    const order: string[] = [];
    while (waiting.size > 0) {
      const ready = [...waiting].filter(([, others]) => others.every((other) => order.includes(other)));
      expect(ready).not.toEqual([]);
      for (const [name] of ready) {
        order.push(name);
        waiting.delete(name);
      }
    }
    const isFirst = (one: string, other: string) => order.indexOf(one) < order.indexOf(other);
    expect(isFirst('flux-system/worker-1-namespaces', 'flux-system/worker-1-shop')).toBe(true);
    expect(isFirst('flux-system/worker-1-shop', 'flux-system/worker-1-late')).toBe(true);
  });

  it.each([
    ['that of each cluster', ''],
    ['the one that the trust names', '  audience: fleet-api\n'],
  ])('ask for an audience that the worker accepts and its own cluster does not: %s', (_, audience) => {
    const trusts = fleetFiles['trusts/infra.yaml']!.replace('  clusters:', `${audience}  clusters:`);
    const files = { ...fleetFiles, 'trusts/infra.yaml': trusts };
    const { clusters } = compileFiles(files);
    const issuing = clusters.find(({ cluster }) => cluster.name === 'infra')!.cluster.document.spec;
    const maps = generate(files).filter(({ kind }) => kind === 'ConfigMap');
    expect(maps).toHaveLength(2);
    for (const { data } of maps) {
      const { audiences, address } = data as { audiences: string; address: string };
      const worker = clusters.find(({ cluster }) => cluster.document.spec.apiServer?.url === address)!;
      const entry = worker.configuration.jwt!.find(
        ({ issuer }) => issuer!.url === issuing.serviceAccountIssuers[0],
      )!;
      expect(entry.issuer!.audiences).toEqual([audiences]);
      expect(issuing.serviceAccountIssuers).not.toContain(audiences);
    }
  });

  it('ask for a token with the audience of the cluster, as the account that it lets in', () => {
    const maps = objects.filter(({ kind }) => kind === 'ConfigMap');
    expect(maps.map(({ data }) => data)).toEqual(
      ['worker-1', 'worker-2'].map((name) => ({
        provider: 'generic',
        address: `https://${name}.example.com:6443`,
        'ca.crt': fleetFiles['ca/login.pem'],
        audiences: name,
        serviceAccountName: 'worker-applier',
      })),
    );
  });

  it('name a Secret in the compatible mode, and never hold one', () => {
    const trust = fleetFiles['trusts/infra.yaml']!.replace(
      '      kustomizations:',
      "      kubeConfigSecret: {name: '{cluster}-kubeconfig', key: value.yaml}\n      kustomizations:",
    );
    const compatible = generate({ ...fleetFiles, 'trusts/infra.yaml': trust });
    expect(compatible.map(({ kind }) => kind)).not.toContain('ConfigMap');
    expect(compatible.map(({ kind }) => kind)).not.toContain('Secret');
    expect(specOf(compatible[0]!).kubeConfig).toEqual({
      secretRef: { name: 'worker-1-kubeconfig', key: 'value.yaml' },
    });
  });
});
