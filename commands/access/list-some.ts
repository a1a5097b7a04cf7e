/** Names for a sentence: `eu-1, eu-2 and 5 more`. */
export function listSome(names: readonly string[], limit = 3): string {
  if (names.length <= limit) {
    const [last = '', ...others] = [...names].reverse();
    return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
  }
  return `${names.slice(0, limit).join(', ')} and ${(names.length - limit).toLocaleString('en-GB')} more`;
}
