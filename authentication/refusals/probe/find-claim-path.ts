import type { Expression } from '../../cel/expression.ts';
import { unescapeName } from '../../cel/unescape-name.ts';
import type { ClaimPath } from './claim-path.ts';

/** Which claim an expression is, by the names of loop variables that stand for claims. */
export type PathScope = ReadonlyMap<string, ClaimPath>;

/** Functions that hand a claim on as it is. */
const faithful = new Set(['dyn', 'string', 'of', 'value']);
/** Those and others that hand it on, perhaps in another case, or something else where it is absent. */
const loose = new Set([...faithful, 'orValue', 'or', 'lowerAscii', 'upperAscii', 'trim']);

/**
 * The path that an expression reads: `claims.a.b`, `claims["a"]`, `claims.?a`, `claims[?"a"].orValue("")`,
 * `dyn(claims).a`, a loop variable over a claim. Undefined for anything that is not one claim.
 *
 * @param exactly whether the value has to be the claim's own, and not one in another case or a default
 */
export function findClaimPath(node: Expression, scope: PathScope, exactly = false): ClaimPath | undefined {
  if (node.kind === 'identifier') return scope.get(node.name.replace(/^\./, ''));
  if (node.kind === 'select') return extend(findClaimPath(node.operand, scope, exactly), node.field);
  if (node.kind !== 'call') return undefined;
  const [first, second] = node.args;
  if (node.name === '_[_]' || node.name === '_[?_]' || node.name === '_?._') {
    if (first === undefined || second === undefined) return undefined;
    return extend(findClaimPath(first, scope, exactly), keyOf(second));
  }
  const name = node.name.replace(/^optional\./, '');
  if (!(exactly ? faithful : loose).has(name)) return undefined;
  const isConstructor = node.target?.kind === 'identifier' && node.target.name === 'optional';
  const subject = node.target === undefined || isConstructor ? first : node.target;
  return subject === undefined ? undefined : findClaimPath(subject, scope, exactly);
}

function keyOf(node: Expression): string | 0 | undefined {
  if (node.kind !== 'literal') return undefined;
  return typeof node.value === 'string' ? node.value : typeof node.value === 'bigint' ? 0 : undefined;
}

function extend(path: ClaimPath | undefined, step: string | 0 | undefined): ClaimPath | undefined {
  if (path === undefined || step === undefined) return undefined;
  return [...path, typeof step === 'string' ? (unescapeName(step) ?? step) : step];
}
