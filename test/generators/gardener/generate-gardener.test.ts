import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AuthenticationConfiguration } from '../../../authentication/configuration.ts';
import { documentHash } from '../../../generators/annotations.ts';
import { generateGardener } from '../../../generators/gardener/generate-gardener.ts';
import { generateCluster } from '../../../generators/generate-cluster.ts';
import type { CompiledEnvironment } from '../../../model/compile/compile-environment.ts';
import { compileFiles } from '../../model/access/compile-files.ts';

const uid = (index: number) => `5f2b9a0e-7c1d-4e83-9b64-${String(index).padStart(12, '0')}`;
const issuer = (index: number) =>
  `https://discovery.garden.example.com/projects/kms/shoots/${uid(index)}/issuer`;

const shoot = (index: number, { version = '1.34', more = '' } = {}) => `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: shoot-${index}}
spec:
  kubernetesVersion: "${version}"
  platform: gardener
  serviceAccountIssuers: ["${issuer(index)}", "https://api.shoot-${index}.example.com"]
  serviceAccountDiscovery: {}
  audience: shoot-${index}
  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-02}]
  delivery:
    type: Gardener
    in: garden
    gardener:
      namespace: garden-kms
      managedIssuer: {discovery: discovery.garden.example.com, project: kms, uid: ${uid(index)}}
${more}`;

const trust = (index: number) => `apiVersion: trustplane.dev/v1alpha1
kind: ServiceAccountTrust
metadata: {name: shoot-${index}}
spec:
  issuingCluster: shoot-${index}
  clusters: {matchExpressions: [{key: role, operator: DoesNotExist}]}
  serviceAccounts: [{namespace: flux-system, name: applier}]
`;

const garden = `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: garden, labels: {role: garden}}
spec:
  kubernetesVersion: "1.35"
  platform: kubeadm
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: garden
  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-02}]
  delivery: {type: NodeFile}
`;

/** Shoots of which each lets in service accounts of all others. */
function shootFiles(count: number): Record<string, string> {
  const files: Record<string, string> = { 'garden.yaml': garden };
  for (let index = 1; index <= count; index++) {
    files[`shoot-${index}.yaml`] = shoot(index);
    files[`trust-${index}.yaml`] = trust(index);
  }
  return files;
}

function compileShoots(count: number, change: Readonly<Record<string, string>> = {}): CompiledEnvironment {
  return compileFiles({ ...shootFiles(count), ...change });
}

const errors = ({ findings }: CompiledEnvironment) => findings.filter(({ rule }) => rule !== 'no-issuer');

function generate({ clusters }: CompiledEnvironment, name = 'shoot-1') {
  const { authentication, shoots } = generateGardener(clusters.find(({ cluster }) => cluster.name === name)!);
  const [configMap] = authentication;
  const text = (configMap!.data as Record<string, string>)['config.yaml']!;
  return {
    configMap: configMap!,
    reference: shoots![0]!,
    text,
    ...(parse(text) as AuthenticationConfiguration),
  };
}

describe('the ConfigMap of a shoot', () => {
  it.each([2, 7, 20])('lists each of %i clusters but itself, under a prefix of its own', (count) => {
    const compiled = compileShoots(count);
    expect(errors(compiled)).toEqual([]);
    for (let index = 1; index <= count; index++) {
      const { jwt } = generate(compiled, `shoot-${index}`);
      const others = Array.from({ length: count }, (_, other) => other + 1).filter(
        (other) => other !== index,
      );
      expect(jwt!.map((entry) => entry.issuer!.url).sort()).toEqual(others.map(issuer).sort());
      const prefixes = jwt!.map((entry) => entry.claimMappings!.username!.prefix);
      expect(prefixes.sort()).toEqual(others.map((other) => `shoot-${other}:`).sort());
    }
  });

  it.each(['1.30', '1.33', '1.34', '1.35', '1.36'])('is v1beta1 for Kubernetes %s', (version) => {
    const compiled = compileShoots(2, { 'shoot-1.yaml': shoot(1, { version }) });
    expect(errors(compiled)).toEqual([]);
    expect(generate(compiled).apiVersion).toBe('apiserver.config.k8s.io/v1beta1');
  });

  it('is named after its content, by the Shoot too, so that each change is one of the Shoot', () => {
    const before = generate(compileShoots(2));
    const after = generate(compileShoots(3));
    const name = (reference: typeof before.reference) =>
      (reference.spec as { kubernetes: { kubeAPIServer: { structuredAuthentication: unknown } } }).kubernetes
        .kubeAPIServer.structuredAuthentication;
    for (const { configMap, reference, text } of [before, after]) {
      expect(configMap.metadata.name).toMatch(/^shoot-1-authentication-[a-z0-9]{10}$/);
      expect(configMap).toMatchObject({ immutable: true, metadata: { namespace: 'garden-kms' } });
      expect(name(reference)).toEqual({ configMapName: configMap.metadata.name });
      expect(configMap.metadata.annotations![documentHash]).toBe(
        createHash('sha256').update(text).digest('hex'),
      );
    }
    expect(after.configMap.metadata.name).not.toBe(before.configMap.metadata.name);
    expect(generate(compileShoots(2))).toEqual(before);
  });

  it('keeps a name that is written, and can then be changed', () => {
    const more = '      configMapName: issuers\n';
    const { configMap, reference } = generate(compileShoots(2, { 'shoot-1.yaml': shoot(1, { more }) }));
    expect(configMap.metadata.name).toBe('issuers');
    expect(configMap).not.toHaveProperty('immutable');
    expect(JSON.stringify(reference.spec)).toContain('"configMapName":"issuers"');
  });
});

describe('while a shoot’s service accounts are left out', () => {
  const without = `apiVersion: trustplane.dev/v1alpha1
kind: Emergency
metadata: {name: now}
spec: {without: {kind: ServiceAccountTrust, name: shoot-2}, since: 2026-11-21}
`;

  it('says so on the ConfigMap of every other, whose name and content are as if there were no such trust', () => {
    const { 'trust-2.yaml': _, ...others } = shootFiles(3);
    const removed = generate(compileFiles(others));
    const left = generate(compileShoots(3, { 'now.yaml': without }));
    const { annotations, ...metadata } = left.configMap.metadata;
    const { annotations: plain, ...expected } = removed.configMap.metadata;
    expect(annotations).toEqual({ ...plain, 'trustplane.dev/without': 'serviceaccounttrust/shoot-2' });
    expect(metadata).toEqual(expected);
    expect(left.text).toBe(removed.text);
    expect(left.reference).toEqual(removed.reference);
  });

  it('says nothing on that of the shoot itself, which never let them in', () => {
    const compiled = compileShoots(3, { 'now.yaml': without });
    expect(generate(compiled, 'shoot-2')).toEqual(generate(compileShoots(3), 'shoot-2'));
  });
});

describe('the Shoot', () => {
  it('is given one field, and is never deleted', () => {
    const { configMap, reference } = generate(compileShoots(2));
    expect(reference).toEqual({
      apiVersion: 'core.gardener.cloud/v1beta1',
      kind: 'Shoot',
      metadata: {
        name: 'shoot-1',
        namespace: 'garden-kms',
        annotations: {
          'kustomize.toolkit.fluxcd.io/ssa': 'Merge',
          'kustomize.toolkit.fluxcd.io/prune': 'disabled',
          'kustomize.toolkit.fluxcd.io/substitute': 'disabled',
        },
      },
      spec: {
        kubernetes: {
          kubeAPIServer: { structuredAuthentication: { configMapName: configMap.metadata.name } },
        },
      },
    });
  });

  it('belongs to the garden cluster, in a stage after the ConfigMaps', () => {
    const { clusters } = compileShoots(2);
    const byName = new Map(clusters.map((compiled) => [compiled.cluster.name, compiled]));
    const inGarden = generateCluster(byName.get('garden')!, 'by-us');
    expect(inGarden['control-planes'].map(({ kind }) => kind)).toEqual(['ConfigMap', 'ConfigMap']);
    expect(inGarden.shoots.map(({ metadata }) => metadata.name)).toEqual(['shoot-1', 'shoot-2']);
    expect(generateCluster(byName.get('shoot-1')!, 'by-us')).toMatchObject({
      ...{ authentication: [], 'control-planes': [], shoots: [] },
    });
  });
});
