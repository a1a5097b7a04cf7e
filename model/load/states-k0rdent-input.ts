import { k0rdentVersion } from '../kind.ts';
import { listStatedGroups } from './list-stated-groups.ts';

const kinds = /ClusterAuthentication|AccessManagement/;

/**
 * Whether a text that cannot be read as YAML is meant to be a ClusterAuthentication or an AccessManagement, and not a
 * template for one.
 */
export function statesK0rdentInput(text: string): boolean {
  const [group = ''] = k0rdentVersion.split('/');
  return kinds.test(text) && !text.includes('{{') && listStatedGroups(text).includes(group);
}
