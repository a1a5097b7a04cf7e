import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { readTargets } from '../../../commands/read-targets.ts';
import { checkClusters } from '../../../generators/check-clusters.ts';
import { generateCluster } from '../../../generators/generate-cluster.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { resolveFindings } from '../../../model/diagnostics/resolve-findings.ts';
import { testWorld } from '../../commands/test-world.ts';
import { certificate } from '../../refusals/sound-environment.ts';
import { writeFiles } from '../../refusals/write-files.ts';
import {
  caSecret,
  dexEntry,
  dexExceptions,
  issuer,
  makeChild,
  makeClusterAuthentication,
  management,
} from './k0rdent-environment.ts';

let remove = () => {};
afterEach(() => remove());

const quietIssuer = issuer.replace(
  'clusters: {}',
  'clusters: {matchExpressions: [{key: child, operator: DoesNotExist}]}',
);
const reference = '  caSecret: {name: dex-ca-secret, key: ca.crt}\n';
/** Without a prefix it could make the names of the others. */
const prefixedEntry = dexEntry.replaceAll('prefix: ""', 'prefix: "dex:"');
const otherCertificate = `${certificate}\n`;
const secondEntry = `      - issuer:
          url: https://a.example.com
          audiences: [a]
          certificateAuthority: |+
${otherCertificate.replace(/^(?=.)/gm, '            ')}        claimMappings: {username: {claim: sub, prefix: "a:"}}
`;

/** What is rendered into the management cluster for its children; the environment must have no errors. */
function render(files: Record<string, string>): KubernetesObject[] {
  remove();
  const tree = writeFiles(
    Object.fromEntries(
      Object.entries({ 'mgmt.yaml': management, ...files }).map(([path, text]) => [`env/${path}`, text]),
    ),
  );
  remove = tree.remove;
  const { targets, findings } = readTargets('env', testWorld(tree.folder));
  const all = [...findings, ...checkClusters(targets.map(({ compiled }) => compiled))];
  expect(resolveFindings(all, false).filter(({ severity }) => severity === 'error')).toEqual([]);
  const children = targets.filter(({ compiled }) => compiled.cluster.name !== 'mgmt');
  for (const { compiled } of children) expect(generateCluster(compiled, 'by-us').authentication).toEqual([]);
  const { compiled } = targets.find(({ name }) => name === 'mgmt')!;
  return [...generateCluster(compiled, 'by-us')['control-planes']];
}

const find = (objects: readonly KubernetesObject[], kind: string) =>
  objects.find((object) => object.kind === kind)!;
const decode = (secret: KubernetesObject) =>
  Buffer.from((secret.data as { config: string }).config, 'base64').toString();
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
const authoritiesOf = (objects: readonly KubernetesObject[]) => {
  const { authenticationConfiguration } = find(objects, 'ClusterAuthentication').spec as {
    authenticationConfiguration: { jwt: { issuer: { certificateAuthority?: string } }[] };
  };
  return authenticationConfiguration.jwt.map((entry) => entry.issuer.certificateAuthority);
};

describe("k0rdent's own example, taken as it is written", () => {
  const asWritten = (k0rdent: string, tail = '') => ({
    'ci.yaml': quietIssuer,
    'child.yaml': makeChild('child-1', k0rdent, dexExceptions),
    'dex.yaml': makeClusterAuthentication(dexEntry, tail),
    'secret.yaml': caSecret,
  });

  it('becomes the Secret that kcm writes, with the observed length and hash', () => {
    const objects = render(asWritten('{clusterAuth: dex-cluster-auth, manager: none}'));
    const secret = find(objects, 'Secret');
    expect(secret.metadata).toMatchObject({ name: 'child-1-auth-config', namespace: 'kcm-system' });
    expect(Object.keys(secret.data as object)).toEqual(['config']);
    expect(decode(secret)).toHaveLength(426);
    expect(hashOf(decode(secret))).toBe('455f6bf8');
  });

  it('becomes a ClusterAuthentication from which kcm writes the same', () => {
    const [object, ...others] = render(asWritten('{clusterAuth: dex-cluster-auth}'));
    expect(others).toEqual([]);
    expect(object).toMatchObject({
      apiVersion: 'k0rdent.mirantis.com/v1beta1',
      kind: 'ClusterAuthentication',
      metadata: {
        name: 'dex-cluster-auth',
        namespace: 'kcm-system',
        annotations: { 'trustplane.dev/control-plane-file': 'config-455f6bf8.yaml' },
      },
    });
    expect(JSON.stringify(object)).not.toContain('caSecret');
  });

  it.each([
    ['v1', 'apiVersion: apiserver.config.k8s.io/v1'],
    ['absent', ''],
  ])('becomes the same where its inner apiVersion is %s', (_, line) => {
    const files = asWritten('{clusterAuth: dex-cluster-auth, manager: none}');
    const written = /apiVersion: apiserver\.config\.k8s\.io\/v1beta1\n {4}kind: AuthenticationConfiguration/;
    expect(files['dex.yaml']).toMatch(written);
    const kind = line === '' ? '' : '\n    kind: AuthenticationConfiguration';
    const changed = files['dex.yaml'].replace(written, `${line}${kind}`);
    const objects = render({ ...files, 'dex.yaml': changed });
    expect(hashOf(decode(find(objects, 'Secret')))).toBe('455f6bf8');
  });

  it('has the CA of its Secret in every issuer, as kcm puts it in', () => {
    const objects = render(asWritten('{clusterAuth: dex-cluster-auth}', reference));
    expect(authoritiesOf(objects)).toEqual([certificate]);
  });

  it('is shared by two ClusterDeployments, and rendered once', () => {
    const second = makeChild('child-2', '{clusterAuth: dex-cluster-auth}', dexExceptions);
    const files = { ...asWritten('{clusterAuth: dex-cluster-auth}'), 'other.yaml': second };
    // Both accept tokens for the same audience, which the rule shared-audience is about.
    const excepted = (text: string) =>
      text.replace(
        'exceptions:\n',
        'exceptions:\n    - {rule: shared-audience, reason: x, expires: 2099-01-01}\n',
      );
    expect(
      render({ ...files, 'child.yaml': excepted(files['child.yaml']), 'other.yaml': excepted(second) }),
    ).toHaveLength(1);
  });
});

describe('the CA of a caSecret', () => {
  const files = (mode: string) => ({
    'ci.yaml': quietIssuer,
    'child.yaml': makeChild('child-1', `{clusterAuth: dex-cluster-auth${mode}}`, dexExceptions),
    'dex.yaml': makeClusterAuthentication(prefixedEntry + secondEntry, reference),
    'secret.yaml': caSecret,
  });

  it('replaces that of every issuer, and the order stays', () => {
    expect(authoritiesOf(render(files('')))).toEqual([certificate, certificate]);
  });

  it('with strict is only put where there is none', () => {
    expect(authoritiesOf(render(files(', caSecretMode: strict')))).toEqual([certificate, otherCertificate]);
  });

  it('that is empty changes nothing', () => {
    const empty = { ...files(''), 'secret.yaml': caSecret.replace(/ca\.crt:.*/, 'ca.crt: ""') };
    expect(authoritiesOf(render(empty))).toEqual([undefined, otherCertificate]);
  });
});

describe('what an issuer of the environment becomes', () => {
  const one = (k0rdent: string, more = '', version = '1.34') =>
    render({ 'ci.yaml': issuer, 'child.yaml': makeChild('child-1', k0rdent, more, version) });

  it('follows those of the ClusterAuthentication', () => {
    const objects = render({
      'ci.yaml': issuer,
      'child.yaml': makeChild('child-1', '{clusterAuth: dex-cluster-auth, manager: none}', dexExceptions),
      'dex.yaml': makeClusterAuthentication(prefixedEntry),
    });
    expect(decode(find(objects, 'Secret')).match(/^ {4}url: .*/gm)).toEqual([
      '    url: https://dex.example.com:5556',
      '    url: https://ci.example.com',
    ]);
  });

  it('is v1 as kcm writes it, and v1beta1 for an API server that knows no other', () => {
    const [v1, v1beta1] = ['1.34', '1.33'].map((version) =>
      decode(find(one('{manager: none}', '', version), 'Secret')),
    );
    expect(v1).toContain('apiVersion: apiserver.config.k8s.io/v1\n');
    expect(v1beta1).toBe(v1!.replace('config.k8s.io/v1', 'config.k8s.io/v1beta1'));
  });

  it('is named in values for the chart', () => {
    const objects = one('{manager: none}');
    const hash = hashOf(decode(find(objects, 'Secret')));
    expect(find(objects, 'ConfigMap').data).toEqual({
      'values.yaml': `auth:\n  configSecret:\n    hash: ${hash}\n    key: config\n    name: child-1-auth-config\n`,
    });
    const anonymous = one('{manager: none, secretName: login}', '  anonymous: {enabled: false}\n');
    const other = hashOf(decode(find(anonymous, 'Secret')));
    expect(find(anonymous, 'ConfigMap').data).toEqual({
      'values.yaml': `auth:\n  configSecret:\n    hash: ${other}\n    key: config\n    name: login\n  configWithAnon: true\n`,
    });
  });

  it('is mounted into the pods of a hosted control plane: beside k0sConfig, not below it', () => {
    const objects = one('{manager: none, controlPlane: {kind: K0smotronControlPlane, name: cp}}');
    const hash = hashOf(decode(find(objects, 'Secret')));
    const { metadata, spec } = find(objects, 'K0smotronControlPlane');
    expect(metadata).toMatchObject({
      name: 'cp',
      annotations: {
        'kustomize.toolkit.fluxcd.io/ssa': 'Merge',
        'kustomize.toolkit.fluxcd.io/prune': 'disabled',
      },
    });
    expect(spec).toEqual({
      k0sConfig: {
        apiVersion: 'k0s.k0sproject.io/v1beta1',
        kind: 'ClusterConfig',
        metadata: { name: 'k0s' },
        spec: { api: { extraArgs: { 'authentication-config': `/var/lib/k0s/auth/config-${hash}.yaml` } } },
      },
      mounts: [
        {
          path: '/var/lib/k0s/auth',
          secret: {
            defaultMode: 420,
            items: [{ key: 'config', path: `config-${hash}.yaml` }],
            secretName: 'child-1-auth-config',
          },
        },
      ],
    });
  });

  it('is written on the machines of a standalone control plane', () => {
    const objects = one('{manager: none, controlPlane: {kind: K0sControlPlane}}');
    const path = `/var/lib/k0s/auth/config-${hashOf(decode(find(objects, 'Secret')))}.yaml`;
    expect(find(objects, 'K0sControlPlane').spec).toMatchObject({
      k0sConfigSpec: {
        files: [
          {
            contentFrom: { secretRef: { name: 'child-1-auth-config', key: 'config' } },
            path,
            permissions: '0644',
          },
        ],
        k0s: { spec: { api: { extraArgs: { 'authentication-config': path } } } },
      },
    });
  });
});

describe('while an issuer is left out', () => {
  const other = issuer.replaceAll('ci', 'dead');
  const without = `apiVersion: trustplane.dev/v1alpha1
kind: Emergency
metadata: {name: now}
spec: {without: {kind: Issuer, name: dead}, since: 2026-11-21}
`;
  const pair = (k0rdent: string, kind: string) => {
    const files = {
      'ci.yaml': issuer,
      'child.yaml': makeChild('child-1', k0rdent, dexExceptions),
      'dex.yaml': makeClusterAuthentication(prefixedEntry),
    };
    const left = render({ ...files, 'dead.yaml': other, 'now.yaml': without });
    const removed = render(files);
    const annotationsOf = (objects: readonly KubernetesObject[]) => find(objects, kind).metadata.annotations;
    expect(annotationsOf(left)).toEqual({
      ...annotationsOf(removed),
      'trustplane.dev/without': 'issuer/dead',
    });
    const rest = (objects: readonly KubernetesObject[]) =>
      objects.map(({ metadata: { annotations: _, ...metadata }, ...object }) => ({ ...object, metadata }));
    expect(rest(left)).toEqual(rest(removed));
    return left.filter(({ metadata }) => metadata.annotations?.['trustplane.dev/without'] !== undefined);
  };

  it('says so on the ClusterAuthentication, with the content of one without the issuer', () => {
    expect(pair('{clusterAuth: dex-cluster-auth}', 'ClusterAuthentication')).toHaveLength(1);
  });

  it('says so on the Secret, whose bytes stay those that kcm would write', () => {
    const wiring =
      '{clusterAuth: dex-cluster-auth, manager: none, controlPlane: {kind: K0smotronControlPlane}}';
    expect(pair(wiring, 'Secret').map(({ kind }) => kind)).toEqual(['Secret']);
  });
});

describe('rollout: reload', () => {
  const reload = '{manager: none, rollout: reload, controlPlane: {kind: K0smotronControlPlane}}';
  const wiring = (ci: string, more: string) => {
    const objects = render({ 'ci.yaml': ci, 'child.yaml': makeChild('child-1', reload, more) });
    return {
      secret: decode(find(objects, 'Secret')),
      spec: JSON.stringify(find(objects, 'K0smotronControlPlane').spec),
    };
  };
  const anonymous = '  anonymous: {enabled: true, conditions: [{path: /livez}]}\n';

  it('changes the Secret and not the control plane when an issuer changes', () => {
    for (const more of ['', anonymous]) {
      const before = wiring(issuer, more);
      const after = wiring(issuer.replace('"ci:"', '"build:"'), more);
      expect(after.secret).not.toBe(before.secret);
      expect(after.spec).toBe(before.spec);
    }
  });

  it('changes the control plane with the block that no API server reloads', () => {
    const [none, one, other] = ['', anonymous, anonymous.replace('livez', 'readyz')].map(
      (more) => wiring(issuer, more).spec,
    );
    expect(none).toContain('/var/lib/k0s/auth/config.yaml');
    expect(new Set([none, one, other]).size).toBe(3);
  });
});

describe('a ClusterAuthentication that AccessManagement hands out', () => {
  // They state their own audience, and no issuer of the environment adds the cluster's.
  const shared = (name: string, namespace: string, clusterAuth = 'dex-cluster-auth') =>
    makeChild(
      name,
      `{namespace: ${namespace}, clusterAuth: ${clusterAuth}, distributedFrom: kcm-system}`,
      dexExceptions.replace('mutable-claim', 'shared-audience'),
    );
  const access = (rules: string) =>
    `apiVersion: k0rdent.mirantis.com/v1beta1\nkind: AccessManagement\nmetadata: {name: kcm, resourceVersion: "7"}\nspec: {accessRules: ${rules}}\n`;
  const theirs = '{credentials: [cloud], targetNamespaces: {stringSelector: tenant}}';
  const files = {
    'ci.yaml': quietIssuer,
    'dex.yaml': makeClusterAuthentication(prefixedEntry.replace('claim: email', 'claim: sub'), reference),
    'secret.yaml': caSecret,
    'access.yaml': access(`[${theirs}]`),
    'child-1.yaml': shared('child-1', 'tenant-a'),
    'child-2.yaml': shared('child-2', 'tenant-b'),
    'child-3.yaml': shared('child-3', 'tenant-a'),
  };
  const rulesOf = (objects: readonly KubernetesObject[]) =>
    (find(objects, 'AccessManagement').spec as { accessRules: unknown }).accessRules;
  const own = {
    targetNamespaces: { list: ['tenant-a', 'tenant-b'] },
    clusterAuthentications: ['dex-cluster-auth'],
  };
  const other = { credentials: ['cloud'], targetNamespaces: { stringSelector: 'tenant' } };

  it('is listed for the namespaces of its ClusterDeployments, behind the rules that are there', () => {
    const objects = render(files);
    expect(rulesOf(objects)).toEqual([other, own]);
    expect(find(objects, 'AccessManagement').metadata).toEqual({
      name: 'kcm',
      annotations: {
        'kustomize.toolkit.fluxcd.io/prune': 'disabled',
        'kustomize.toolkit.fluxcd.io/ssa': 'Merge',
        'kustomize.toolkit.fluxcd.io/substitute': 'disabled',
      },
    });
  });

  it('is there in its own namespace and as copies that follow it, with the same content', () => {
    const objects = render(files).filter(({ kind }) => kind === 'ClusterAuthentication');
    expect(objects.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`).sort()).toEqual([
      'kcm-system/dex-cluster-auth',
      'tenant-a/dex-cluster-auth',
      'tenant-b/dex-cluster-auth',
    ]);
    expect(new Set(objects.map(({ spec }) => JSON.stringify(spec))).size).toBe(1);
    // What is handed out is no control plane's, so `plan` does not take it for one.
    const planned = objects.filter(
      ({ metadata }) => metadata.annotations!['trustplane.dev/control-plane-file'] !== undefined,
    );
    expect(planned.map(({ metadata }) => metadata.namespace).sort()).toEqual(['tenant-a', 'tenant-b']);
  });

  it('is listed once, where the manifest has been read after a rendering', () => {
    const again = { ...files, 'access.yaml': access(`[${theirs}, ${JSON.stringify(own)}]`) };
    expect(rulesOf(render(again))).toEqual([other, own]);
  });

  it('shares a rule with others that go to the same namespaces', () => {
    const second = files['dex.yaml'].replace('name: dex-cluster-auth', 'name: apps-auth');
    const two = { ...files, 'apps.yaml': second, 'child-2.yaml': shared('child-2', 'tenant-a', 'apps-auth') };
    expect(rulesOf(render(two))).toEqual([
      other,
      { targetNamespaces: { list: ['tenant-a'] }, clusterAuthentications: ['apps-auth', 'dex-cluster-auth'] },
    ]);
  });

  it('leaves the AccessManagement alone where nothing is handed out', () => {
    const single = makeChild('child-1', '{clusterAuth: dex-cluster-auth}', dexExceptions);
    const { 'child-2.yaml': _, 'child-3.yaml': __, ...rest } = files;
    expect(render({ ...rest, 'child-1.yaml': single }).map(({ kind }) => kind)).toEqual([
      'ClusterAuthentication',
    ]);
  });
});
