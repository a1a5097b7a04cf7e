import { describe, expect, it } from 'vitest';
import { generateCluster } from '../../../generators/generate-cluster.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { fleetFiles } from '../../model/link/fleet-files.ts';

const { clusters } = compileFiles(fleetFiles);
const accessOf = (name: string) =>
  generateCluster(clusters.find(({ cluster }) => cluster.name === name)!, 'by-us').access;
type Rule = { resources: string[]; verbs: string[]; resourceNames?: string[] };
const rulesOf = (object: KubernetesObject) => (object as unknown as { rules: Rule[] }).rules;
const bindings = accessOf('worker-1').filter(({ kind }) => kind.endsWith('Binding'));
const roles = accessOf('worker-1').filter(({ kind }) => kind === 'ClusterRole');

describe('the rights of service accounts of another cluster', () => {
  it('are bound to the name that the authenticator gives them, and to no other', () => {
    const names = bindings.map((binding) => (binding.subjects as { name: string }[]).map(({ name }) => name));
    expect(new Set(names.flat())).toEqual(
      new Set([
        'infra:system:serviceaccount:flux-system:worker-applier',
        'infra:system:serviceaccount:external-secrets:sync',
      ]),
    );
    expect(
      bindings.filter(({ kind }) => kind === 'ClusterRoleBinding').map(({ roleRef }) => roleRef),
    ).toEqual([
      { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'trustplane:namespace-keeper' },
    ]);
  });

  it('come with a role for each profile, and one more where names narrow it', () => {
    expect(roles.map(({ metadata }) => metadata.name).sort()).toEqual([
      'trustplane:flux-apply',
      'trustplane:namespace-keeper',
      'trustplane:secret-reader',
      'trustplane:secret-reader:anchors:identity',
    ]);
    const narrow = roles.find(({ metadata }) => metadata.name.endsWith(':identity'))!;
    expect(rulesOf(narrow)).toEqual([
      { apiGroups: [''], resources: ['secrets'], resourceNames: ['anchors', 'identity'], verbs: ['get'] },
    ]);
  });

  it('have a name of bearable length however many names narrow them, and another one for other names', () => {
    const nameOf = (last: string) => {
      const names = Array.from({ length: 20 }, (_, index) => `${'x'.repeat(60)}-${index}`).concat(last);
      const trust = fleetFiles['trusts/infra.yaml']!.replace(
        /resourceNames: \[[^\]]*\]/,
        `resourceNames: [${names.join(', ')}]`,
      );
      const { clusters: others } = compileFiles({ ...fleetFiles, 'trusts/infra.yaml': trust });
      const objects = generateCluster(
        others.find(({ cluster }) => cluster.name === 'worker-1')!,
        'by-us',
      ).access;
      const role = objects.find(
        (object) => object.kind === 'ClusterRole' && rulesOf(object)[0]!.resourceNames?.includes(last),
      )!;
      const bound = objects.map(({ roleRef }) => (roleRef as { name: string } | undefined)?.name);
      expect(bound).toContain(role.metadata.name);
      return role.metadata.name;
    };
    const names = [nameOf('a'), nameOf('b')];
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^trustplane:secret-reader:[0-9a-f]{16}$/);
  });

  it('name a rendered role in every binding to a profile', () => {
    const rendered = new Set(roles.map(({ metadata }) => metadata.name));
    const wanted = bindings
      .map(({ roleRef }) => (roleRef as { name: string }).name)
      .filter((name) => name.startsWith('trustplane:'));
    expect(new Set(wanted)).toEqual(rendered);
  });

  it('have nothing that is made for becoming somebody else', () => {
    for (const { verbs, resources } of roles.flatMap(rulesOf)) {
      expect(verbs).not.toContain('*');
      expect(resources).not.toContain('*');
      for (const verb of ['impersonate', 'escalate', 'bind']) expect(verbs).not.toContain(verb);
      for (const resource of ['pods/exec', 'serviceaccounts/token', 'roles', 'rolebindings'])
        expect(resources).not.toContain(resource);
    }
  });

  it('are not rendered where nobody is let in', () => {
    expect(accessOf('infra').filter(({ apiVersion }) => apiVersion.startsWith('rbac.'))).toEqual([]);
  });
});
