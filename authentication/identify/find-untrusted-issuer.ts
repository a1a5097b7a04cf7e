import type { Members } from './decode-id-token.ts';
import { findStructField } from './find-struct-field.ts';

/**
 * The issuer that a payload names, as upstream's `untrustedIssuer` reads it before anything is verified: empty where
 * there is none, undefined where `iss` is not a string, which no authenticator answers for.
 */
export function findUntrustedIssuer(members: Members): string | undefined {
  let issuer = '';
  for (const [name, value] of members) {
    if (name.length !== 3 || findStructField(name, ['iss']) === undefined || value === null) continue;
    if (typeof value !== 'string') return undefined;
    issuer = value;
  }
  return issuer === 'accounts.google.com' ? 'https://accounts.google.com' : issuer;
}
