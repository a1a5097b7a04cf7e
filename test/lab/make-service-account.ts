import type { ApiServer } from './start-api-server.ts';

/** The rules of a ClusterRole, such as `{ nonResourceURLs: ['/metrics'], verbs: ['get'] }`. */
export type PolicyRule = Readonly<Record<string, readonly string[]>>;

/**
 * A ServiceAccount with a ClusterRole of these rules bound to it, all three called `name`; returns a token for it from
 * TokenRequest. Existing objects of that name are left as they are.
 */
export async function makeServiceAccount(
  server: ApiServer,
  namespace: string,
  name: string,
  rules: readonly PolicyRule[],
): Promise<string> {
  const create = async (path: string, body: object) => {
    const answer = await server.request('POST', path, { body });
    if (answer.status !== 201 && answer.status !== 409) throw new Error(`${path}: ${answer.text}`);
    return answer;
  };
  const rbac = 'rbac.authorization.k8s.io';
  const metadata = { name };
  await create('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  await create(`/api/v1/namespaces/${namespace}/serviceaccounts`, {
    ...{ apiVersion: 'v1', kind: 'ServiceAccount', metadata },
  });
  await create(`/apis/${rbac}/v1/clusterroles`, {
    ...{ apiVersion: `${rbac}/v1`, kind: 'ClusterRole', metadata, rules },
  });
  await create(`/apis/${rbac}/v1/clusterrolebindings`, {
    ...{ apiVersion: `${rbac}/v1`, kind: 'ClusterRoleBinding', metadata },
    roleRef: { apiGroup: rbac, kind: 'ClusterRole', name },
    subjects: [{ kind: 'ServiceAccount', namespace, name }],
  });
  const answer = await create(`/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`, {
    ...{ apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: {} },
  });
  return (JSON.parse(answer.text) as { status: { token: string } }).status.token;
}
