import type { CelInput } from '../../cel/wrap-input.ts';
import type { ClaimPath } from './claim-path.ts';
import type { Claims } from './claims.ts';
import { setClaim } from './set-claim.ts';

const limit = 512;

/**
 * Claims with values put to some paths: each value at each path alone, then at all paths, then in every combination as
 * far as the number of them allows.
 */
export function* listAssignments(
  claims: Claims,
  paths: readonly ClaimPath[],
  values: readonly CelInput[],
): Generator<Claims> {
  for (const value of values) {
    for (const path of paths) yield setClaim(claims, path, value);
  }
  if (paths.length < 2) return;
  let left = limit;
  function* combine(start: Claims, [path, ...rest]: readonly ClaimPath[]): Generator<Claims> {
    if (path === undefined) {
      left -= 1;
      yield start;
      return;
    }
    for (const value of values) {
      if (left > 0) yield* combine(setClaim(start, path, value), rest);
    }
  }
  yield* combine(claims, paths);
}
