import { findMappingPrefix } from './find-mapping-prefix.ts';
import { listTemplates } from './list-templates.ts';
import type { Template } from './template.ts';
import type { TokenSample } from './token-sample.ts';

const limit = 48;

/** Names of a field that an issuer is likely to give and another one might give too: its sample's, and made-up ones. */
export function suggestNames(
  sample: TokenSample,
  other: TokenSample,
  field: 'username' | 'groups',
): readonly string[] {
  const { rehearsal, claims } = sample;
  const name = rehearsal.mapUsername(claims);
  const own = field === 'groups' ? (rehearsal.mapGroups(claims) ?? []) : name === undefined ? [] : [name];
  const prefix = findMappingPrefix(rehearsal, field);
  const fillers = listFillers(other, field);
  const templates = listFieldTemplates(sample, field) ?? [];
  const made = templates.flatMap((template) => fillers.map((filler) => fill(template, filler)));
  const extended = prefix?.exact === false ? fillers.map((filler) => prefix.text + filler) : [];
  return [...new Set([...own, ...(prefix?.exact ? [prefix.text] : []), ...made, ...extended])].slice(
    0,
    limit,
  );
}

/** Texts in which the other's own literals stand, so that the other may read them as its own. */
function listFillers(other: TokenSample, field: 'username' | 'groups'): string[] {
  const templates = listFieldTemplates(other, field) ?? [];
  const made = templates.flatMap((template) => [
    fill(template, 'probe'),
    fill(
      template[0] !== undefined && typeof template[0] === 'string' ? template.slice(1) : template,
      'probe',
    ),
  ]);
  return [...new Set(['probe', ...made])];
}

function fill(template: Template, filler: string): string {
  let left = filler;
  return template
    .map((part) => {
      if (typeof part === 'string') return part;
      // The first claim gets the filler, the others something short.
      const text = left;
      left = 'probe';
      return text;
    })
    .join('');
}

function listFieldTemplates(
  { rehearsal }: TokenSample,
  field: 'username' | 'groups',
): Template[] | undefined {
  const mapping = rehearsal.entry.claimMappings?.[field];
  if (mapping?.claim) return [[mapping.prefix ?? '', [mapping.claim]]];
  const tree = rehearsal.treeOf(mapping?.expression);
  return tree === undefined ? undefined : listTemplates(tree);
}
