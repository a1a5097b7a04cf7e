import { listStatedGroups } from './list-stated-groups.ts';
import { resemblesOurGroup } from './resembles-our-group.ts';

/**
 * Whether a text that cannot be read as YAML is meant to be a document of ours: it names our group, or a slip of it,
 * in a field apiVersion. Our labels and annotations alone do not make it one: templates of others carry them too.
 */
export function statesOurGroup(text: string): boolean {
  return listStatedGroups(text).some(resemblesOurGroup);
}
