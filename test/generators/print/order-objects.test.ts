import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { orderObjects } from '../../../generators/print/order-objects.ts';
import { buildWithKustomize } from './build-with-kustomize.ts';
import { findKustomize } from './find-kustomize.ts';

const make = (apiVersion: string, kind: string, name: string, namespace?: string): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
});
const id = ({ apiVersion, kind, metadata: { name, namespace } }: KubernetesObject) =>
  `${apiVersion} ${kind} ${namespace ?? ''} ${name}`;

const type = fc.constantFrom(
  ...[
    'v1 Namespace',
    'v2 Namespace',
    'a.dev/v1 Namespace',
    'b.dev/v1 Namespace',
    'v1 ConfigMap',
    'v1 Secret',
  ],
  ...['v1 ServiceAccount', 'v1 Service', 'v1 Pod', 'v1 ResourceQuota', 'v1 PersistentVolume', 'v1 Endpoints'],
  ...['rbac.authorization.k8s.io/v1 Role', 'rbac.authorization.k8s.io/v1 ClusterRole', 'x.dev/v1 Role'],
  ...['rbac.authorization.k8s.io/v1 RoleBinding', 'rbac.authorization.k8s.io/v1 ClusterRoleBinding'],
  ...['apps/v1 Deployment', 'apps/v1 DaemonSet', 'apps/v1 StatefulSet', 'batch/v1 CronJob', 'batch/v1 Job'],
  ...['apiextensions.k8s.io/v1 CustomResourceDefinition', 'scheduling.k8s.io/v1 PriorityClass'],
  ...['admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration', 'policy/v1 PodDisruptionBudget'],
  ...['admissionregistration.k8s.io/v1 MutatingWebhookConfiguration', 'storage.k8s.io/v1 StorageClass'],
  ...[
    'trustplane.dev/v1alpha1 Issuer',
    'trustplane.dev/v1 Issuer',
    'trustplane.dev/v1 Cluster',
    'A.dev/v1 Zone',
  ],
);
const object = fc
  .tuple(
    type.map((text) => text.split(' ') as [string, string]),
    fc.string({ unit: fc.constantFrom(...'abz019-.'), minLength: 1, maxLength: 4 }),
    fc.constantFrom(undefined, 'a', 'b-1', 'b', 'z', 'kube-system'),
  )
  .map(([[apiVersion, kind], name, namespace]) => make(apiVersion, kind, `n${name}n`, namespace));
/** kustomize counts names apart only as far as their namespaces count, so no two objects share kind and name. */
const objects = fc.uniqueArray(object, {
  minLength: 40,
  maxLength: 120,
  selector: ({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`,
});

describe('orderObjects', () => {
  test('puts ranked kinds first and last, groups before the core group, absent namespaces last', () => {
    const ordered = [
      ...[
        make('v1', 'Namespace', 'z'),
        make('v1', 'ServiceAccount', 'a', 'n'),
        make('v1', 'ServiceAccount', 'b', 'n'),
      ],
      ...[make('v1', 'ConfigMap', 'z', 'a'), make('v1', 'ConfigMap', 'a', 'b'), make('v1', 'ConfigMap', 'a')],
      ...[
        make('apps/v1', 'DaemonSet', 'a'),
        make('trustplane.dev/v1', 'Issuer', 'a'),
        make('v1', 'Pod', 'a'),
      ],
      make('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'a'),
    ];
    expect(orderObjects(ordered.toReversed()).map(id)).toEqual(ordered.map(id));
  });

  test('keeps equal objects in their order and its input as it is', () => {
    const input = [make('v1', 'Pod', 'b'), make('v1', 'Pod', 'a'), make('v1', 'Pod', 'a')];
    const output = orderObjects(input);
    expect(output[0]).toBe(input[1]);
    expect(output[1]).toBe(input[2]);
    expect(input.map((o) => o.metadata.name)).toEqual(['b', 'a', 'a']);
  });
});

const kustomize = findKustomize();
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);
const sets = 15;

test.skipIf(kustomize === undefined)(`${sets} random sets are in the real order (seed ${seed})`, () => {
  for (const sample of fc.sample(objects, { seed, numRuns: sets })) {
    const marked = sample.map((o, i): KubernetesObject => ({ ...o, mark: `mark-${i}` }));
    const printed = buildWithKustomize(kustomize!, marked, 'resources');
    const actual = Array.from(printed.matchAll(/^mark: (mark-\d+)$/gm), (match) => match[1]);
    expect(orderObjects(marked).map((o) => o.mark)).toEqual(actual);
  }
});
