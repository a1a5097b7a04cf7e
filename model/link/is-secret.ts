import { isMapping } from '../shape/is-mapping.ts';

/** Whether a document is a Secret of Kubernetes, in which k0rdent's objects have their CA. */
export function isSecret(value: unknown): boolean {
  return isMapping(value) && value.apiVersion === 'v1' && value.kind === 'Secret';
}
