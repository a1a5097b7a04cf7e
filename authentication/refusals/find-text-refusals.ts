import type { JWTAuthenticator } from '../configuration.ts';
import { judgeText } from './judge-text.ts';
import { listStrings } from './list-strings.ts';
import type { Refusal } from './refusal.ts';

/** Secrets and invisible characters anywhere in the texts of an issuer. */
export function findTextRefusals(entry: JWTAuthenticator): Refusal[] {
  return listStrings(entry).flatMap(judgeText);
}
