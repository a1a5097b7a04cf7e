import type { CelInput } from '../../cel/wrap-input.ts';
import type { ClaimPath } from './claim-path.ts';
import type { Claims } from './claims.ts';
import { printClaimPath } from './print-claim-path.ts';

/** `sub = "probe" and groups[] = "x"`: the claims at paths, as a reader would write them down. */
export function printChange(claims: Claims, paths: readonly ClaimPath[]): string {
  const parts = paths.map((path) => {
    const value = path.reduce<CelInput | undefined>((whole, step) => {
      // A claim that is read as a list may be a text by itself.
      if (step === 0 && !Array.isArray(whole)) return whole;
      return (whole as Record<string | number, CelInput> | undefined)?.[step];
    }, claims);
    return `${printClaimPath(path)} = ${JSON.stringify(value) ?? 'nothing'}`;
  });
  return parts.join(' and ');
}
