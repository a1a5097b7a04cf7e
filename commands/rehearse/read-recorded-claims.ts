import type { Claims } from '../../authentication/identify/claims.ts';
import { readClaims } from '../../authentication/identify/read-claims.ts';
import { type ReadToken, readToken } from '../../authentication/identify/read-token.ts';
import type { World } from '../command.ts';
import { readNamedFile } from '../files/read-named-file.ts';
import { readTokenText } from '../identify/read-token-text.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';

/** What is to be recorded; `token` is absent where the claims came without one. */
export interface RecordedClaims {
  readonly claims: Claims;
  readonly token?: ReadToken;
}

/**
 * The claims in a file: of a token, which is not verified here, or as a JSON object. `-` is stdin.
 *
 * @throws UsageError where the file holds neither
 */
export function readRecordedClaims(path: string, world: World): RecordedClaims {
  const name = path === '-' ? 'stdin' : escapeInvisible(path);
  const text = readTokenText(readNamedFile(path, world, 'a file with a token or its claims'), name);
  if (!text.startsWith('{')) {
    const token = readToken(text);
    if (!('notJwt' in token)) return { claims: token.claims, token };
    throw new UsageError(
      `What is in ${name} is no token: ${token.notJwt}. Give a JWT, such as the id_token that kubectl sends, or its claims as a JSON object.`,
    );
  }
  const read = readClaims(Buffer.from(text));
  if (!('error' in read)) return { claims: read.claims };
  throw new UsageError(
    `${name}:${read.line}:${read.column}: ${read.error}. Claims are a JSON object, {"iss": …}.`,
  );
}
