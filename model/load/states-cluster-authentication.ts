import { k0rdentVersion } from '../kind.ts';
import { listStatedGroups } from './list-stated-groups.ts';

/** Whether a text that cannot be read as YAML is meant to be a ClusterAuthentication, and not a template for one. */
export function statesClusterAuthentication(text: string): boolean {
  const [group = ''] = k0rdentVersion.split('/');
  return (
    text.includes('ClusterAuthentication') && !text.includes('{{') && listStatedGroups(text).includes(group)
  );
}
