import { claimsShoot } from './claims-shoot.ts';
import { listStatedGroups } from './list-stated-groups.ts';

/** Whether a text that cannot be read as YAML is meant to be a Shoot of Gardener, and not a template for one. */
export function statesShoot(text: string): boolean {
  return claimsShoot(text) && !text.includes('{{') && listStatedGroups(text).includes('core.gardener.cloud');
}
