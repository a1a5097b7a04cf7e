import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runFunction } from '../../../commands/function/run-function.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import {
  caSecret,
  dexEntry,
  dexExceptions,
  issuer,
  makeChild,
  makeClusterAuthentication,
  management,
} from '../../generators/k0rdent/k0rdent-environment.ts';
import { soundEnvironment } from '../../refusals/sound-environment.ts';
import { makeWorld } from '../make-world.ts';

const destination = (spec: object = {}) => ({
  apiVersion: 'trustplane.dev/v1alpha1',
  kind: 'Destination',
  metadata: { name: 'eu-1' },
  spec,
});
const list = (functionConfig: unknown, items: readonly unknown[]) =>
  JSON.stringify({ apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList', functionConfig, items });
const asGenerator = (functionConfig: object) => list(functionConfig, [functionConfig]);
/** The objects of a sound environment without files, as an orchestrator would hand them over. */
const objects = ['clusters/eu-1.yaml', 'issuers/ci.yaml'].map(
  (path) => parse(soundEnvironment[path]!) as { kind: string; metadata: object; spec: object },
);
const withAnnotation = <T extends { metadata: object }>(object: T, name: string, value: string) => ({
  ...object,
  metadata: { ...object.metadata, annotations: { [name]: value } },
});
const transformed = objects.map((object) => withAnnotation(object, 'kustomize.config.k8s.io/id', '1'));
const packaged = objects.map((object, index) =>
  withAnnotation(object, 'internal.config.kubernetes.io/path', `${index}.yaml`),
);
const kindsIn = (stdout: string | undefined) =>
  (parse(stdout!) as { items: { kind: string }[] }).items.map(({ kind }) => kind);

describe('the function', () => {
  it('as a generator returns its own objects alone and asks for hashes', () => {
    const outcome = runFunction(makeWorld(soundEnvironment, asGenerator(destination())));
    const { items } = JSON.parse(outcome.stdout!) as {
      items: { kind: string; metadata: { name: string; annotations: Record<string, string> } }[];
    };
    expect(outcome.exitCode).toBe(0);
    expect(items.map(({ kind }) => kind)).not.toContain('Cluster');
    const configMap = items.find(({ metadata }) => metadata.name === 'trustplane-authentication')!;
    expect(configMap.metadata.annotations['kustomize.config.k8s.io/needs-hash']).toBe('true');
  });

  it('as a transformer passes everything through and adds objects with our own hash', () => {
    const outcome = runFunction(makeWorld({}, list({ ...destination(), spec: undefined }, transformed)));
    expect(kindsIn(outcome.stdout)).toEqual(expect.arrayContaining(['Cluster', 'Issuer', 'DaemonSet']));
    expect(outcome.stdout).toMatch(/name: trustplane-authentication-[a-z0-9]{10}\n/);
    expect(outcome.stdout).not.toContain('needs-hash');
  });

  it.each([
    ['in its own namespace', {}, { ClusterAuthentication: 1, AccessManagement: 1 }],
    [
      'that AccessManagement hands out',
      { namespace: 'tenant-a', distributedFrom: 'kcm-system' },
      { ClusterAuthentication: 2, AccessManagement: 1 },
    ],
  ])(
    'finds a ClusterAuthentication %s, and the Secret with its CA, among the items',
    (_, k0rdent, counts) => {
      const host = objects[0]!;
      const child = {
        ...host,
        metadata: { name: 'child-1' },
        spec: {
          ...host.spec,
          platform: 'k0rdent',
          audience: 'child-1',
          delivery: { type: 'K0rdent', in: 'eu-1', k0rdent: { clusterAuth: 'dex-cluster-auth', ...k0rdent } },
        },
      };
      const authentication = parse(
        makeClusterAuthentication(
          dexEntry.replace('claim: email', 'claim: sub').replaceAll('prefix: ""', 'prefix: "dex:"'),
          '  caSecret: {name: dex-ca-secret, key: ca.crt}\n',
        ),
      ) as object;
      const access = {
        apiVersion: 'k0rdent.mirantis.com/v1beta1',
        kind: 'AccessManagement',
        metadata: { name: 'kcm' },
      };
      const items = [...objects, child, authentication, parse(caSecret), access];
      const config = { ...destination(), spec: undefined };
      const { stdout, stderr } = runFunction(
        makeWorld(
          {},
          list(
            config,
            items.map((object) => withAnnotation(object as typeof host, 'kustomize.config.k8s.io/id', '1')),
          ),
        ),
      );
      expect(stderr ?? '').not.toContain('error');
      for (const [kind, count] of Object.entries(counts))
        expect(kindsIn(stdout).filter((each) => each === kind)).toHaveLength(count);
      expect(stdout).toContain('-----BEGIN CERTIFICATE-----');
    },
  );

  it('in kpt gives each object a file, and a second run changes nothing', () => {
    const config = { ...destination(), spec: undefined };
    const first = runFunction(makeWorld({}, list(config, packaged))).stdout!;
    expect(first).toContain('internal.config.kubernetes.io/path: rendered/eu-1/authentication/daemonset-');
    const again = `${first}functionConfig: ${JSON.stringify(config)}\n`;
    expect(runFunction(makeWorld({}, again)).stdout).toBe(first);
  });

  it('in kpt takes nothing for an input that it made before, and makes anew what is not ours as a whole', () => {
    const config = { ...destination(), metadata: { name: 'mgmt' }, spec: undefined };
    const shoot = makeChild('shoot', '{}')
      .replace('platform: k0rdent', 'platform: gardener')
      .replace('default.svc', 'shoot.example.com')
      .replace('K0rdent, in: mgmt, k0rdent: {}', 'Gardener, in: mgmt, gardener: {namespace: garden-kms}');
    const plane = '{manager: none, controlPlane: {kind: K0sControlPlane}}';
    const items = [
      ...[management, issuer, shoot, makeChild('child-1', plane)],
      makeChild('child-2', '{clusterAuth: dex-cluster-auth}', dexExceptions),
      makeClusterAuthentication(dexEntry.replaceAll('prefix: ""', 'prefix: "dex:"')),
    ].map((text, index) => {
      const item = parse(text) as { metadata: object };
      const annotations = { 'internal.config.kubernetes.io/path': `objects/${index}.yaml` };
      return { ...item, metadata: { ...item.metadata, annotations } };
    });
    const outcome = runFunction(makeWorld({}, list(config, items)));
    const first = outcome.stdout!;
    for (const kind of ['Shoot', 'K0sControlPlane', 'ClusterAuthentication'])
      expect(kindsIn(first), outcome.stderr).toContain(kind);
    const again = runFunction(makeWorld({}, `${first}functionConfig: ${JSON.stringify(config)}\n`));
    expect(again.stdout, again.stderr).toBe(first);
  });

  it('in kpt removes what it made before and no longer makes', () => {
    const config = { ...destination(), spec: undefined };
    const stale = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'trustplane-authentication-old',
        labels: { 'app.kubernetes.io/managed-by': 'trustplane' },
        annotations: { 'internal.config.kubernetes.io/path': 'rendered/eu-1/authentication/old.yaml' },
      },
    };
    const foreign = { ...stale, metadata: { ...stale.metadata, name: 'foreign', labels: {} } };
    const { stdout } = runFunction(makeWorld({}, list(config, [...packaged, stale, foreign])));
    expect(stdout).not.toContain('trustplane-authentication-old');
    expect(stdout).toContain('foreign');
  });

  it('as a validator answers with an empty list, only for an EnvironmentCheck', () => {
    const check = {
      apiVersion: 'trustplane.dev/v1alpha1',
      kind: 'EnvironmentCheck',
      metadata: { name: 'all' },
    };
    const outcome = runFunction(makeWorld({}, list(check, transformed)));
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect((JSON.parse(outcome.stdout!) as { items: unknown[] }).items).toEqual([]);
    const bad = transformed.map((item) =>
      item.kind === 'Issuer' ? { ...item, spec: { issuer: { url: 'http://x' } } } : item,
    );
    const refused = runFunction(makeWorld({}, list(check, bad)));
    expect(refused.exitCode).toBe(0);
    const worse = transformed.map((item) =>
      item.kind === 'Issuer' ? { ...item, spec: { clusters: {}, issuer: { url: 'http://x' } } } : item,
    );
    const failed = runFunction(makeWorld({}, list(check, worse)));
    expect(failed).toMatchObject({ exitCode: 1 });
    expect(failed.stdout).toBeUndefined();
    expect(failed.stderr).toContain('Issuer/ci spec.issuer.url');
  });

  it('names object and field where there are no lines, and prints nothing on stdout', () => {
    const bad = transformed.map((item) =>
      item.kind === 'Issuer' ? { ...item, spec: { ...item.spec, isuer: 1 } } : item,
    );
    const outcome = runFunction(makeWorld({}, list({ ...destination(), spec: undefined }, bad)));
    expect(outcome.exitCode).toBe(1);
    expect(outcome.stdout).toBeUndefined();
    expect(outcome.stderr).toContain('Issuer/ci spec.isuer: error[unknown-field]');
  });

  it.each([
    ['clusters: !!omap [{matchLabels: {tier: x}}]', 'spec.clusters: error[custom-tag]'],
    ['clusters: {constructor: x}', 'spec.clusters.constructor: error[reserved-key]'],
    ['clusters: {<<: {}}', 'error[merge-key]'],
    [`clusters: ${'['.repeat(70)}${']'.repeat(70)}`, 'error[nesting-depth]'],
  ])('reads items as strictly as files: %s', (field, said) => {
    const issuer = `apiVersion: trustplane.dev/v1alpha1, kind: Issuer, metadata: {name: extra}, spec: {${field}, issuer: {url: "https://x.example"}}`;
    const foreign = 'apiVersion: v1, kind: Secret, data: {constructor: !x y}';
    const config = JSON.stringify({ ...destination(), spec: undefined });
    const items = [...transformed.map((item) => JSON.stringify(item)), `{${foreign}}`, `{${issuer}}`];
    const text = `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nfunctionConfig: ${config}\nitems:\n- ${items.join('\n- ')}\n`;
    const outcome = runFunction(makeWorld({}, text));
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stdout).toBeUndefined();
    expect(outcome.stderr).toContain('Issuer/extra');
    expect(outcome.stderr).toContain(said);
    expect(outcome.stderr).not.toContain('Secret');
  });

  it('reports a slip of the group in items', () => {
    const slip = transformed.map((item) =>
      item.kind === 'Issuer' ? { ...item, apiVersion: 'trustplan.dev/v1alpha1' } : item,
    );
    const outcome = runFunction(makeWorld({}, list({ ...destination(), spec: undefined }, slip)));
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stderr).toContain('error[unknown-group]');
  });

  it('refuses file references of objects that were handed over', () => {
    const bad = transformed.map((item) =>
      item.kind === 'Issuer'
        ? {
            ...item,
            spec: { ...item.spec, issuer: { url: 'https://x', certificateAuthorityFile: 'ca.pem' } },
          }
        : item,
    );
    const outcome = runFunction(
      makeWorld({ 'ca.pem': 'x' }, list({ ...destination(), spec: undefined }, bad)),
    );
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stderr).toContain('error[file-reference]');
  });

  it('says on success what it warns of, in the results and on stderr', () => {
    const warned = {
      ...soundEnvironment,
      'issuers/none.yaml': soundEnvironment['issuers/ci.yaml']!.replace('{name: ci}', '{name: none}').replace(
        '  clusters: {}\n',
        '',
      ),
    };
    const outcome = runFunction(makeWorld(warned, asGenerator(destination())));
    expect(outcome.exitCode).toBe(0);
    expect(outcome.stderr).toContain('issuers/none.yaml:4:1: warning[selects-nothing]');
    const { results } = JSON.parse(outcome.stdout!) as { results: object[] };
    expect(results).toEqual([
      expect.objectContaining({ severity: 'warning', file: { path: 'issuers/none.yaml' } }),
    ]);
  });

  it.each([
    ['an unknown cluster', destination({ cluster: 'eu-2' }), /no Cluster "eu-2".*The clusters are: eu-1/],
    [
      'an input that is not there',
      destination({ inputs: ['nowhere'] }),
      /names the input "nowhere".*There is no such file/,
    ],
    ['an input outside', destination({ inputs: ['../../../../../../..'] }), /out of the work tree/],
    ['an absolute input', destination({ inputs: ['/etc'] }), /must be relative/],
    ['an unknown field', destination({ clutser: 'eu-1' }), /spec\.clutser.*Did you mean "cluster"/],
    ['another kind', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } }, /no Destination/],
  ])('takes %s in the Destination for wrong usage', (_, config, message) => {
    const world = makeWorld(soundEnvironment, asGenerator(config));
    expect(() => runFunction(world)).toThrow(UsageError);
    expect(() => runFunction(world)).toThrow(message);
  });

  it.each([
    ['no functionConfig', list(undefined, transformed), /no functionConfig/],
    [
      'inputs where objects are handed over',
      list(destination({ inputs: ['.'] }), transformed),
      /Remove spec\.inputs/,
    ],
    ['something else', 'kind: Pod\n', /not a ResourceList/],
    ['no YAML', '{', /not YAML/],
    [
      'aliases that expand to much',
      `x0: &x0 [a, a, a]\n${Array.from({ length: 9 }, (_, i) => `x${i + 1}: &x${i + 1} [${Array.from({ length: 8 }, () => `*x${i}`).join(', ')}]\n`).join('')}`,
      /Write the values out/,
    ],
    ['an alias to nothing', 'kind: *nothing\n', /Write the values out/],
    [
      'a tag in the functionConfig',
      'apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nfunctionConfig: {apiVersion: trustplane.dev/v1alpha1, kind: Destination, metadata: {name: eu-1}, spec: !!omap [{cluster: x}]}\n',
      /spec: The tag/,
    ],
    [
      'items that are no list',
      JSON.stringify({ apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList', items: {} }),
      /not a list/,
    ],
  ])('takes %s for wrong usage', (_, stdin, message) => {
    expect(() => runFunction(makeWorld({}, stdin))).toThrow(message);
  });

  it('prints help where nothing comes on stdin', () => {
    expect(runFunction(makeWorld({}, ''))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Usage:'),
    });
  });
});
