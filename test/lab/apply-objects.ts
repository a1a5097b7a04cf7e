import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import type { ApiServer } from './start-api-server.ts';

/** Applies objects by server-side apply, as Flux does, in their order and with strict fields. */
export async function applyObjects(server: ApiServer, objects: readonly KubernetesObject[]): Promise<void> {
  for (const object of objects) {
    const { apiVersion, kind, metadata } = object;
    const group = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const scope = metadata.namespace === undefined ? '' : `/namespaces/${metadata.namespace}`;
    const { status, text } = await server.request(
      'PATCH',
      `${group}${scope}/${kind.toLowerCase().replace(/y$/, 'ie')}s/${metadata.name}?fieldManager=test&force=true&fieldValidation=Strict`,
      { body: JSON.stringify(object), contentType: 'application/apply-patch+yaml' },
    );
    if (status !== 200 && status !== 201) throw new Error(`${kind} ${metadata.name}: ${text}`);
  }
}
