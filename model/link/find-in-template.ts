const placeholder = '{organization}';

/**
 * Where a character of a filled text stands in the template that it was made from: what comes from the
 * organisation's name is at the placeholder. Undefined when the text was not made so.
 */
export function findInTemplate(
  template: string,
  organization: string,
  filled: string,
  offset: number,
): number | undefined {
  if (template.replaceAll(placeholder, organization) !== filled) return undefined;
  let rest = offset;
  let at = 0;
  for (const part of template.split(placeholder)) {
    if (rest < part.length) return at + rest;
    at += part.length;
    rest -= part.length;
    if (rest < organization.length) return Math.min(at, template.length);
    at += placeholder.length;
    rest -= organization.length;
  }
  return template.length;
}
