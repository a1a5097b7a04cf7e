import type { RoleBinding } from '../../model/access/role-binding.ts';
import { locatePlace } from './locate-place.ts';

/** Where a binding is written: a line, or the object in the cluster. */
export function locateBinding({ origin }: RoleBinding, revision?: string): string {
  return 'object' in origin ? origin.object : locatePlace(origin, revision);
}
