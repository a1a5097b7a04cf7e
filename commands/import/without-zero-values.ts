/** The order in which people write fields; the decoder has lost it. */
const order = [
  ...['issuer', 'url', 'discoveryURL', 'certificateAuthority', 'audiences', 'audienceMatchPolicy'],
  ...['claimMappings', 'username', 'groups', 'uid', 'extra', 'key', 'enabled', 'conditions', 'claim'],
  ...['requiredValue', 'prefix', 'expression'],
];

/**
 * A part of an AuthenticationConfiguration without zero values, which is what upstream gives to absent fields, and with
 * its fields in the usual order. A prefix is kept: it is a pointer upstream, and an empty one is not an absent one.
 */
export function withoutZeroValues<T extends object>(value: T): T {
  return (strip(value) ?? {}) as T;
}

function strip(value: unknown, name?: string): unknown {
  if (value === '' && name !== 'prefix') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => strip(each) ?? {});
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const members = Object.entries(value).flatMap(([key, member]) => {
    const kept = strip(member, key);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  if (members.length === 0) return undefined;
  return Object.fromEntries(members.sort(([a], [b]) => rank(a) - rank(b)));
}

function rank(field: string): number {
  const index = order.indexOf(field);
  return index < 0 ? order.length : index;
}
