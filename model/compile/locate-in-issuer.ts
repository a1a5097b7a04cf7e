import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import { readField } from '../diagnostics/read-field.ts';
import { findInTemplate } from '../link/find-in-template.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';

/**
 * Where a field of an issuer's entry is written, and where a character of it, if that is certain.
 *
 * @param path from the root of the entry
 * @param offset of the character in what is compiled, where the placeholders are filled
 */
export function locateInIssuer(
  path: FieldPath,
  issuer: TrustedIssuer,
  offset: number | undefined,
): NonNullable<Finding['place']> {
  const place = issuer.locate(path);
  if (offset === undefined) return place;
  const template = readField(place.document.value, place.path);
  const filled = readField(issuer.authenticator, path);
  if (typeof template !== 'string' || typeof filled !== 'string') return place;
  const found = findInTemplate(template, issuer.owner.name, filled, offset);
  return found === undefined ? place : { ...place, offset: found };
}
