import { isDeepStrictEqual } from 'node:util';
import { decodeConfiguration } from '../../../authentication/decode/decode-configuration.ts';
import { withoutEmptyValues } from '../decode/without-empty-values.ts';
import type { Comparison } from './comparison.ts';
import type { OracleAnswer } from './oracle.ts';

/** What differs for the bytes of one file: whether it can be decoded, and to what. */
export function compareDecoding(bytes: Uint8Array, answer: OracleAnswer, minor: number): Comparison {
  const { configuration, error } = decodeConfiguration(bytes, minor);
  const upstream = (answer.loadError ?? answer.panic)?.replace(/ in scheme "[^"]*"$/, '');
  if (error !== undefined) {
    if (upstream === undefined) {
      return { verdict: 'stricter', ours: error.message, upstream: JSON.stringify(answer.configuration) };
    }
    return { verdict: 'same', sameWords: error.message === upstream, ours: error.message, upstream };
  }
  if (upstream !== undefined) return { verdict: 'looser', ours: JSON.stringify(configuration), upstream };
  const [one, other] = [withoutEmptyValues(configuration), withoutEmptyValues(answer.configuration)];
  const same = isDeepStrictEqual(
    JSON.parse(JSON.stringify(one ?? null)),
    JSON.parse(JSON.stringify(other ?? null)),
  );
  return { verdict: same ? 'same' : 'different', ours: JSON.stringify(one), upstream: JSON.stringify(other) };
}
