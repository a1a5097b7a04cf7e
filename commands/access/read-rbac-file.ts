import type { RoleBinding } from '../../model/access/role-binding.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { readDocuments } from '../../model/load/read-documents.ts';
import type { World } from '../command.ts';
import { readNamedFile } from '../files/read-named-file.ts';
import { listClusterBindings } from './list-cluster-bindings.ts';
import type { RbacObject } from './rbac-object.ts';

const howTo = 'Make it with: kubectl get clusterrolebindings,rolebindings -A -o yaml';

/**
 * The bindings in a file, as kubectl prints them, or what is wrong with it.
 *
 * @throws UsageError, EnvironmentError as `readNamedFile` does
 */
export function readRbacFile(
  path: string,
  world: World,
): { bindings: RoleBinding[]; error?: never } | { error: string } {
  const name = path === '-' ? 'stdin' : path;
  const text = readNamedFile(path, world, 'a file with bindings')
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const { documents, findings } = readDocuments({ path: name, text });
  const [first] = resolveFindings(findings, false);
  if (first !== undefined)
    return {
      error: `${[name, first.line, first.column].filter(Boolean).join(':')}: ${first.message} ${howTo}`,
    };
  const objects = documents
    .flatMap(({ value }) => {
      const list = value as { items?: unknown };
      return Array.isArray(list?.items) ? (list.items as RbacObject[]) : [value as RbacObject];
    })
    .filter((object) => object?.kind === 'ClusterRoleBinding' || object?.kind === 'RoleBinding');
  if (objects.length === 0)
    return { error: `${name}: there is no ClusterRoleBinding or RoleBinding in it. ${howTo}` };
  const broken = objects.find(({ metadata, roleRef, kind }) =>
    [metadata?.name, roleRef?.name, kind === 'RoleBinding' ? metadata?.namespace : ''].includes(undefined),
  );
  if (broken !== undefined)
    return {
      error: `${name}: the ${broken.kind} ${broken.metadata?.name ?? ''} lacks its name, namespace or roleRef. ${howTo}`,
    };
  return { bindings: listClusterBindings(objects) };
}
