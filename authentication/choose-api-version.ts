import { fieldsByVersion } from './fields-by-version.ts';

/**
 * The apiVersion to write for a file whose oldest reader is Kubernetes 1.`oldestMinor`. An API server refuses a
 * version that it does not know as a whole, so `v1` is written only when no reader is older than it.
 */
export function chooseApiVersion(
  oldestMinor: number,
): 'apiserver.config.k8s.io/v1' | 'apiserver.config.k8s.io/v1beta1' {
  const first = fieldsByVersion.apiVersions['apiserver.config.k8s.io/v1'];
  return oldestMinor >= first ? 'apiserver.config.k8s.io/v1' : 'apiserver.config.k8s.io/v1beta1';
}
