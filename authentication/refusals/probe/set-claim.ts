import type { CelInput } from '../../cel/wrap-input.ts';
import type { ClaimPath } from './claim-path.ts';
import type { Claims } from './claims.ts';

/** Claims with the value at a path; what stands in its way is replaced. Undefined takes the claim away. */
export function setClaim(claims: Claims, path: ClaimPath, value: CelInput | undefined): Claims {
  return set(claims, path, value) as Claims;
}

function set(
  whole: CelInput | undefined,
  path: ClaimPath,
  value: CelInput | undefined,
): CelInput | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (step === 0) {
    const list = Array.isArray(whole) ? (whole as readonly CelInput[]) : [];
    const element = set(list[0], rest, value);
    return element === undefined ? list.slice(1) : [element, ...list.slice(1)];
  }
  const isMap = typeof whole === 'object' && whole !== null && !Array.isArray(whole);
  const map: Record<string, CelInput> = isMap ? { ...(whole as Claims) } : {};
  const member = set(map[step], rest, value);
  if (member === undefined) delete map[step];
  else map[step] = member;
  return map;
}
