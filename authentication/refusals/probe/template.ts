import type { ClaimPath } from './claim-path.ts';

/** A name as texts and claims in a row: `"acme:" + claims.team + ":" + claims.sub`. */
export type Template = readonly (string | ClaimPath)[];
