import type { JWTAuthenticator } from '../configuration.ts';
import { rememberByText } from '../remember-by-text.ts';
import { findSecret } from './find-secret.ts';
import { judgeText } from './judge-text.ts';
import { listStrings } from './list-strings.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

const unusual = /[^ -~]/;

const holdsSecret = rememberByText((text) => findSecret(text) !== undefined);

/** Secrets and invisible characters anywhere in the texts of an issuer. */
export function findTextRefusals(
  entry: JWTAuthenticator,
  { secretsSought = false }: Pick<RefusalOptions, 'secretsSought'>,
): Refusal[] {
  if (isPlain(entry, '', secretsSought)) return [];
  const refusals = listStrings(entry).flatMap(judgeText);
  return secretsSought ? refusals.filter(({ rule }) => rule === 'hidden-character') : refusals;
}

/** Whether no text has anything to be judged. Nearly all are so, and then no way to any of them is needed. */
function isPlain(value: unknown, field: string, secretsSought: boolean): boolean {
  if (typeof value === 'string') {
    if (field !== 'certificateAuthority' && unusual.test(value)) return false;
    return secretsSought || !holdsSecret(value);
  }
  if (typeof value !== 'object' || value === null) return true;
  for (const key in value) {
    if (!isPlain((value as Readonly<Record<string, unknown>>)[key], key, secretsSought)) return false;
  }
  return true;
}
