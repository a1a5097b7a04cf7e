import type { V1ConfigMap, V1ControllerRevision, V1DaemonSet, V1Pod } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { findPrunable } from '../../../commands/rollout/find-prunable.ts';
import { hashSuffix } from '../../../generators/print/hash-suffix.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const before = now - 600_000;

function makeConfigMap(text: string, changes: Partial<V1ConfigMap> = {}): V1ConfigMap {
  const data = { 'authentication.yaml': text };
  const suffix = hashSuffix({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: '' }, data });
  return {
    data,
    immutable: true,
    metadata: { name: `trustplane-authentication-${suffix}`, creationTimestamp: new Date(now - 3_600_000) },
    ...changes,
  };
}

const mounting = (name: string) => ({
  volumes: [{ name: 'configuration', configMap: { name } }],
  containers: [],
});
const template = (name: string) =>
  ({ spec: { template: { spec: mounting(name) } } }) as unknown as V1DaemonSet;
const nothing = { daemonSets: [], revisions: [], pods: [] };
const old = makeConfigMap('old');
const name = old.metadata!.name!;

describe('ConfigMaps that can be pruned', () => {
  it('are those that nothing refers to', () => {
    expect(findPrunable([old], nothing, before)).toEqual([old]);
  });

  it.each([
    ['a DaemonSet', { daemonSets: [template(name)] }],
    ['a revision', { revisions: [{ data: template(name), revision: 1 } as V1ControllerRevision] }],
    ['a pod', { pods: [{ spec: mounting(name) } as V1Pod] }],
  ])('are not those that %s mounts', (_, referrers) => {
    expect(findPrunable([old], { ...nothing, ...referrers }, before)).toEqual([]);
  });

  it('are not those that were made a moment ago, that can change, or whose suffix is not their hash', () => {
    const young = makeConfigMap('young');
    young.metadata!.creationTimestamp = new Date(now - 60_000);
    const named = makeConfigMap('named');
    named.metadata!.name = 'trustplane-authentication-gh4k7t2m9b';
    expect(
      findPrunable([young, makeConfigMap('free', { immutable: false }), named], nothing, before),
    ).toEqual([]);
  });
});
