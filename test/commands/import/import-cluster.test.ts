import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EnvironmentError } from '../../../commands/environment-error.ts';
import { runCommand } from '../../../commands/run-command.ts';
import { findPart } from '../../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../../lab/start-etcd.ts';
import { makeWorld } from '../make-world.ts';

const available = findPart('kube-apiserver') !== undefined && findPart('etcd') !== undefined;
if (!available) {
  console.warn(
    'SKIPPED: no live cluster is imported, because TRUSTPLANE_PARTS_BIN has no kube-apiserver or etcd',
  );
}

const fixture = (path: string) => readFileSync(new URL(`fixtures/${path}`, import.meta.url), 'utf8');
const pods = '/api/v1/namespaces/kube-system/pods';
const oidc = ['--oidc-issuer-url=https://login.example.com', '--oidc-client-id=live'];

/** A pod as the kubelet mirrors it. */
function mirrorPod(node: string, flags: readonly string[], image = 'registry.k8s.io/kube-apiserver:v1.35.1') {
  const pod = parse(fixture('static-pod/kube-apiserver.yaml')) as {
    metadata: object;
    spec: { containers: object[] };
  };
  const [container] = pod.spec.containers;
  return {
    ...pod,
    metadata: { ...pod.metadata, name: `kube-apiserver-${node}` },
    spec: {
      ...pod.spec,
      containers: [{ ...container, image, command: ['kube-apiserver', ...flags] }],
      ...{ hostNetwork: true, nodeName: node },
    },
  };
}

describe.skipIf(!available)('import --from cluster, of a real API server', () => {
  let etcd: Etcd;
  let server: ApiServer;
  const made: string[] = [];
  beforeAll(async () => {
    etcd = await startEtcd();
    server = await startApiServer({ etcdUrl: etcd.url, serviceAccountIssuer: 'https://sa.example' });
    await server.request('POST', '/api/v1/namespaces', { body: { metadata: { name: 'kube-dc' } } });
    await server.request('POST', '/api/v1/namespaces', { body: { metadata: { name: 'kube-system' } } });
  });
  afterAll(async () => {
    await server?.stop();
    await etcd?.stop();
  });
  const make = async (path: string, body: { metadata: { name?: string } }) => {
    const answer = await server.request('POST', path, { body });
    expect(answer.status, answer.text).toBe(201);
    made.push(`${path}/${(JSON.parse(answer.text) as { metadata: { name: string } }).metadata.name}`);
  };
  const clear = async () => {
    for (const path of made.splice(0)) await server.request('DELETE', `${path}?gracePeriodSeconds=0`);
  };
  const run = async (...args: string[]) => {
    try {
      return await runCommand(
        ['import', '--from', 'cluster', '--kubeconfig', server.kubeconfig, ...args],
        makeWorld(),
      );
    } finally {
      await clear();
    }
  };

  it('explains that nothing can be seen', async () => {
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('The cluster of context lab shows neither the pods');
  });

  it('reads the flags of the mirror pods, the oldest version and the issuer of service accounts', async () => {
    await make(pods, mirrorPod('a', oidc));
    await make(pods, mirrorPod('b', oidc, 'registry.k8s.io/kube-apiserver:v1.34.9'));
    const { exitCode, stdout, stderr } = await run();
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain('name: lab\n');
    expect(stdout).toContain('kubernetesVersion: "1.34"');
    expect(stdout).toContain('- https://sa.example\n');
    expect(stdout).toContain('prefix: https://login.example.com#\n');
    expect(stderr).toMatch(/^proven: the cluster of context lab /);
  });

  it('refuses API servers that do not agree', async () => {
    await make(pods, mirrorPod('a', oidc));
    await make(pods, mirrorPod('b', [...oidc, '--oidc-username-claim=email']));
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      '--oidc-username-claim is not the same in pod kube-apiserver-a and pod kube-apiserver-b',
    );
  });

  it('says that a file of a node has to be copied', async () => {
    await make(pods, mirrorPod('a', ['--authentication-config=/etc/auth/authentication.yaml']));
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('read /etc/auth/authentication.yaml (pod kube-apiserver-a)');
    expect(stderr).toContain('trustplane import authentication.yaml');
  });

  it("reads kubeadm's ConfigMap, and knows where the CA lies", async () => {
    const ClusterConfiguration = fixture('kubeadm-v1beta3/kubeadm.yaml').split('---\n')[1]!;
    const metadata = { name: 'kubeadm-config' };
    await make('/api/v1/namespaces/kube-system/configmaps', {
      metadata,
      data: { ClusterConfiguration },
    } as never);
    const { exitCode, stdout, stderr } = await run('--out', 'env');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('wrote env/issuers/people.yaml');
    expect(stderr).toContain("Put a copy of the node's /etc/kubernetes/pki/oidc-ca.pem at ca/people.pem");
  });

  it("reads kube-dc's ConfigMap where the API servers read its file, and only there", async () => {
    const map = parse(fixture('kube-dc/configmap.yaml')) as { metadata: { name: string } };
    const maps = '/api/v1/namespaces/kube-dc/configmaps';
    const image = 'index.docker.io/rancher/hardened-kubernetes:v1.33.4-rke2r1-build20250814';
    await make(maps, map);
    await make(pods, mirrorPod('a', ['--authentication-config=/etc/rancher/auth-conf.yaml'], image));
    const { exitCode, stdout, stderr } = await run();
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain('platform: rke2');
    expect(stdout).toContain('kubernetesVersion: "1.33"');
    expect(stdout).toContain('profile: kube-dc');
    expect(stdout).toContain('/realms/acme');
    await make(maps, map);
    await make(pods, mirrorPod('a', oidc, image));
    expect((await run()).stdout).not.toContain('/realms/acme');
  });

  it('reads what k3s writes on its nodes', async () => {
    const words = [
      'server',
      '--token',
      '********',
      ...oidc.flatMap((flag) => ['--kube-apiserver-arg', flag.slice(2)]),
    ];
    await make('/api/v1/nodes', {
      metadata: {
        name: 'server-1',
        labels: { 'node-role.kubernetes.io/control-plane': 'true' },
        annotations: { 'k3s.io/node-args': JSON.stringify(words) },
      },
    } as never);
    const { exitCode, stdout, stderr } = await run('--kubernetes', '1.33');
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain('platform: k3s');
    expect(stdout).toContain('- live\n');
    expect(stdout).toContain('enabled: false');
  });

  it('names the page with the rights where one is missing', async () => {
    const world = makeWorld({
      kubeconfig: JSON.stringify({
        ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'nobody' },
        clusters: [{ name: 'c', cluster: { server: server.url, 'insecure-skip-tls-verify': true } }],
        users: [{ name: 'nobody', user: {} }],
        contexts: [{ name: 'nobody', context: { cluster: 'c', user: 'nobody' } }],
      }),
    });
    const running = runCommand(['import', '--from', 'cluster', '--kubeconfig', 'kubeconfig'], world);
    await expect(running).rejects.toThrow(EnvironmentError);
    await expect(running).rejects.toThrow(/docs\/how-to\/move-in\.md lists the rights/);
  });
});
