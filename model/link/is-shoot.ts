import { isMapping } from '../shape/is-mapping.ts';

/** Whether a document is a Shoot of Gardener. */
export function isShoot(value: unknown): boolean {
  return isMapping(value) && value.apiVersion === 'core.gardener.cloud/v1beta1' && value.kind === 'Shoot';
}
