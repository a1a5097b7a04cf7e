import { readKeySet } from '../../authentication/identify/read-key-set.ts';
import type { World } from '../command.ts';
import { readNamedFile } from '../files/read-named-file.ts';
import { verifySignature } from '../identify/verify-signature.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import type { RecordedClaims } from './read-recorded-claims.ts';

/**
 * What is to be said of a token whose claims are recorded, a sentence each: that it is over, that nobody has checked its
 * signature.
 *
 * @param keysFile the keys of its issuer, with which it is verified
 * @throws UsageError where none of the keys has signed it, or there is nothing that could be signed
 */
export async function describeToken(
  { claims, token }: RecordedClaims,
  keysFile: string | undefined,
  world: World,
): Promise<string[]> {
  if (token === undefined) {
    if (keysFile === undefined) return [];
    throw new UsageError(
      '--jwks is for a token: claims have no signature. Leave it out, or record the token itself.',
    );
  }
  const { exp } = claims;
  const isOver = typeof exp === 'number' && exp > 0 && exp * 1000 < Date.now();
  const end = isOver ? new Date(exp * 1000).toISOString().replace('.000', '') : '';
  const time = isOver
    ? [`The token expired at ${end}. A case stands for such a token while it is valid.`]
    : [];
  if (keysFile === undefined) {
    return [...time, 'Its signature was not checked. --jwks FILE checks it with the keys of the issuer.'];
  }
  const name = escapeInvisible(keysFile);
  const keys = readKeySet(readNamedFile(keysFile, world, 'a JSON Web Key Set'));
  if ('error' in keys) throw new UsageError(`${name} is no JSON Web Key Set: ${keys.error}.`);
  const signature = await verifySignature(token, keys.keys);
  if (signature.state === 'valid') return [...time, `Its signature is that of a key in ${name}.`];
  throw new UsageError(
    `The signature of the token cannot be confirmed with the keys in ${name}: ${signature.reason}. Nothing was recorded. Take the keys from the jwks_uri of the issuer, or a token that it has signed with them.`,
  );
}
