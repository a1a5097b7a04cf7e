import type { IssuerRehearsal } from './issuer-rehearsal.ts';
import { listTemplates } from './list-templates.ts';

/** Whether every name of one issuer ends in a text that no name of the other can end in. */
export function haveOtherEnds(
  one: IssuerRehearsal,
  other: IssuerRehearsal,
  field: 'username' | 'groups',
): boolean {
  const [ends, others] = [listEnds(one, field), listEnds(other, field)];
  return ends.every((end) => others.every((each) => !end.endsWith(each) && !each.endsWith(end)));
}

/** The texts that names end in; an empty one where nothing is known. */
function listEnds(rehearsal: IssuerRehearsal, field: 'username' | 'groups'): string[] {
  const tree = rehearsal.treeOf(rehearsal.entry.claimMappings?.[field]?.expression);
  const templates = tree === undefined ? undefined : listTemplates(tree);
  return templates === undefined
    ? ['']
    : templates.map((template) => {
        const end = template.at(-1);
        return typeof end === 'string' ? end : '';
      });
}
