import type { JWTAuthenticator } from '../configuration.ts';
import { rememberByText } from '../remember-by-text.ts';
import { findSecret } from './find-secret.ts';
import { judgeText } from './judge-text.ts';
import { listStrings } from './list-strings.ts';
import type { Refusal } from './refusal.ts';

const unusual = /[^ -~]/;

const holdsSecret = rememberByText((text) => findSecret(text) !== undefined);

/** Secrets and invisible characters anywhere in the texts of an issuer. */
export function findTextRefusals(entry: JWTAuthenticator): Refusal[] {
  return isPlain(entry, '') ? [] : listStrings(entry).flatMap(judgeText);
}

/** Whether no text has anything to be judged. Nearly all are so, and then no way to any of them is needed. */
function isPlain(value: unknown, field: string): boolean {
  if (typeof value === 'string') {
    if (field !== 'certificateAuthority' && unusual.test(value)) return false;
    return !holdsSecret(value);
  }
  if (typeof value !== 'object' || value === null) return true;
  for (const key in value) if (!isPlain((value as Readonly<Record<string, unknown>>)[key], key)) return false;
  return true;
}
