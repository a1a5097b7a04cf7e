import type { LabObject } from '../../test/lab/render-lab.ts';
import type { ControlPlane } from '../../test/lab/start-control-plane.ts';

/** The resource of each kind that is rendered for the lab. */
const resources: Record<string, string> = {
  Namespace: 'namespaces',
  ServiceAccount: 'serviceaccounts',
  ClusterRole: 'clusterroles',
  ClusterRoleBinding: 'clusterrolebindings',
  ConfigMap: 'configmaps',
  DaemonSet: 'daemonsets',
  FlowSchema: 'flowschemas',
};

/** Applies objects on the server's side, one after the other, without kubectl's time to start and look around. */
export async function applyObjects(lab: ControlPlane, objects: readonly LabObject[]): Promise<void> {
  const [first] = lab.nodes;
  for (const object of objects) {
    const { apiVersion, kind, metadata } = object;
    const group = apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`;
    const place = metadata.namespace === undefined ? '' : `/namespaces/${metadata.namespace}`;
    const path = `${group}${place}/${resources[kind]}/${metadata.name}?fieldManager=bench&force=true`;
    const answer = await first!.apiServer.request('PATCH', path, {
      ...{ body: object, contentType: 'application/apply-patch+yaml' },
    });
    if (answer.status > 201) throw new Error(`${kind} ${metadata.name}: ${answer.text}`);
  }
}
