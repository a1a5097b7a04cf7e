import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { runCommand } from '../../commands/run-command.ts';
import { fleetFiles } from '../model/link/fleet-files.ts';
import { soundEnvironment } from '../refusals/sound-environment.ts';
import { makeWorld } from './make-world.ts';

const emergency = (kind: string, name: string) => ({
  'emergency.yaml': `apiVersion: trustplane.dev/v1alpha1\nkind: Emergency\nmetadata: {name: now}\nspec: {without: {kind: ${kind}, name: ${name}}, since: 2026-11-21}\n`,
});
const environment: Readonly<Record<string, string>> = {
  ...soundEnvironment,
  'organizations/globex.yaml': soundEnvironment['organizations/acme.yaml']!.replaceAll('acme', 'globex'),
};

async function render(files: Readonly<Record<string, string>>, ...args: string[]) {
  const world = makeWorld({ '.git/HEAD': '', ...files });
  const { exitCode, stdout = '', stderr = '' } = await runCommand(['render', ...args], world);
  const objects = parseAllDocuments(stdout).map((document) => document.toJS());
  const configMap = objects.find(({ kind, data }) => kind === 'ConfigMap' && data?.['authentication.yaml']);
  const of = (kind: string) => objects.filter((object) => object.kind === kind);
  return { exitCode, stderr, objects, configMap, document: configMap?.data['authentication.yaml'], of };
}

const urls = (document: string) => [...document.matchAll(/^ +url: (.*)$/gm)].map((match) => match[1]);

describe('render with an Emergency', () => {
  it.each([
    ['Issuer', 'ci', ['https://login.example.com/realms/acme', 'https://login.example.com/realms/globex']],
    ['Organization', 'acme', ['https://ci.example.com', 'https://login.example.com/realms/globex']],
    ['IssuerClass', 'keycloak', ['https://ci.example.com']],
  ])('leaves out the %s %s and nothing else', async (kind, name, left) => {
    const before = await render(environment);
    const after = await render({ ...environment, ...emergency(kind, name) });
    expect(after).toMatchObject({ exitCode: 0 });
    expect(after.stderr).toContain(`the ${kind} "${name}" is left out of the documents of eu-1`);
    expect(urls(before.document)).toHaveLength(3);
    expect(urls(after.document)).toEqual(left);
    expect(after.of('RoleBinding')).toEqual(before.of('RoleBinding'));
    expect(after.of('RoleBinding')).toHaveLength(2);
    const others = ({ kind: other, metadata }: { kind: string; metadata: { name: string } }) =>
      other !== 'DaemonSet' && !metadata.name.startsWith('trustplane-authentication');
    expect(after.objects.filter(others)).toEqual(before.objects.filter(others));
  });

  it('marks the ConfigMap and the DaemonSet, but neither the hash nor the pods', async () => {
    const { 'issuers/ci.yaml': _, ...without } = environment;
    const removed = await render(without);
    const after = await render({ ...environment, ...emergency('Issuer', 'ci') });
    expect(after.configMap.metadata.annotations['trustplane.dev/without']).toBe('issuer/ci');
    expect(after.configMap.metadata.name).toBe(removed.configMap.metadata.name);
    expect(after.configMap.data).toEqual(removed.configMap.data);
    const [marked] = after.of('DaemonSet');
    const [plain] = removed.of('DaemonSet');
    expect(marked.metadata.annotations['trustplane.dev/without']).toBe('issuer/ci');
    expect(plain.metadata.annotations).not.toHaveProperty('trustplane.dev/without');
    expect(marked.spec).toEqual(plain.spec);
  });
});

describe('render without the service accounts of another cluster', () => {
  const fleet = {
    ...fleetFiles,
    'trusts/infra.yaml': fleetFiles['trusts/infra.yaml']!.replace(
      'clusters: {}',
      'clusters: {}\n  createNamespaces: true',
    ),
    'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!,
  };
  const left = { ...fleet, ...emergency('ServiceAccountTrust', 'infra') };
  const namesOf = (objects: readonly { kind: string; metadata: { name: string } }[], ...kinds: string[]) =>
    objects.filter(({ kind }) => kinds.includes(kind)).map(({ metadata }) => metadata.name);

  it('takes its entry, its bindings and the roles of its profiles from the workers, and keeps the Namespaces', async () => {
    const before = await render(fleet, '-d', 'worker-1');
    const after = await render(left, '-d', 'worker-1');
    expect(after).toMatchObject({ exitCode: 0 });
    expect(after.stderr).toContain(
      'the ServiceAccountTrust "infra" is left out of the documents of worker-1, worker-2',
    );
    expect(urls(before.document)).toEqual(['https://ci.example.com', 'https://issuer.infra.example.com']);
    expect(urls(after.document)).toEqual(['https://ci.example.com']);
    const access = ['RoleBinding', 'ClusterRoleBinding', 'ClusterRole'];
    const gone = before.objects.filter(({ kind }) => access.includes(kind));
    const kept = gone.filter(({ metadata }) => metadata.labels['app.kubernetes.io/component'] !== 'access');
    expect(gone.length).toBeGreaterThan(kept.length);
    expect(namesOf(after.objects, ...access)).toEqual(namesOf(kept, ...access));
    expect(after.of('Namespace')).toEqual(before.of('Namespace'));
    expect(namesOf(after.of('Namespace'), 'Namespace')).toContain('shop');
    expect(after.of('DaemonSet')[0].metadata.annotations['trustplane.dev/without']).toBe(
      'serviceaccounttrust/infra',
    );
  });

  it('leaves everything in the issuing cluster as it is: with a Kustomization Flux deletes what it applied', async () => {
    const before = await render(fleet, '-d', 'infra');
    const after = await render(left, '-d', 'infra');
    expect(before.of('Kustomization')).toHaveLength(4);
    expect(after.objects).toEqual(before.objects);
  });
});
