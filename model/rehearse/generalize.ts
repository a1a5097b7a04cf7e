import type { LinkedTokenCase } from '../link/linked-token-case.ts';

/** A text about a case for an organisation of a class, with the placeholder again instead of the name. */
export function generalize(text: string, { organization }: LinkedTokenCase): string {
  if (organization === undefined) return text;
  const name = new RegExp(`(?<![a-z0-9-])${organization.name}(?![a-z0-9-])`, 'g');
  return text.replace(name, '{organization}');
}
