import type { Expression } from './expression.ts';
import { walkExpression } from './walk-expression.ts';

/**
 * Which of the two claims that upstream's rule about e-mail addresses asks for an expression selects, as
 * `claims.email` or `claims.?email`. It is a look at the tree only: brackets are not seen, and what is done with the
 * value does not matter.
 */
export function findEmailUse(expression: Expression): {
  readonly email: boolean;
  readonly verified: boolean;
} {
  const use = { email: false, verified: false };
  for (const node of walkExpression(expression)) {
    const claim = selectedClaim(node);
    if (claim === 'email') use.email = true;
    if (claim === 'email_verified') use.verified = true;
  }
  return use;
}

function selectedClaim(node: Expression): unknown {
  if (node.kind === 'select') return isClaims(node.operand) ? node.field : undefined;
  if (node.kind !== 'call' || node.name !== '_?._' || !isClaims(node.args[0]!)) return undefined;
  const field = node.args[1]!;
  return field.kind === 'literal' ? field.value : undefined;
}

function isClaims(node: Expression): boolean {
  return node.kind === 'identifier' && node.name.replace(/^\./, '') === 'claims';
}
