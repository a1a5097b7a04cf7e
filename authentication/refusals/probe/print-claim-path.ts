import type { ClaimPath } from './claim-path.ts';

/** `realm_access.roles[]`, as people write it. */
export function printClaimPath(path: ClaimPath): string {
  return path.map((step, index) => (step === 0 ? '[]' : index === 0 ? step : `.${step}`)).join('');
}
