import { k0rdentVersion } from '../kind.ts';
import { isMapping } from '../shape/is-mapping.ts';

/** Whether a document is the object by which k0rdent hands objects out to namespaces. */
export function isAccessManagement(value: unknown): boolean {
  return isMapping(value) && value.apiVersion === k0rdentVersion && value.kind === 'AccessManagement';
}
