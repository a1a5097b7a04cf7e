import type { Expression } from './expression.ts';
import { walkExpression } from './walk-expression.ts';

/**
 * Upstream's rule about e-mail addresses, a look at the trees only: when the expression for the user name selects
 * `claims.email` or `claims.?email`, one of the expressions for user name, extra or claim rules has to select
 * `claims.email_verified` in one of the two ways. `broken` tells that it is not so; brackets are not seen.
 */
export function findEmailRule(
  username: Expression,
  others: readonly Expression[],
): { readonly usesEmail: boolean; readonly usesVerified: boolean; readonly broken: boolean } {
  const usesEmail = selectsClaim(username, 'email');
  const usesVerified = [username, ...others].some((each) => selectsClaim(each, 'email_verified'));
  return { usesEmail, usesVerified, broken: usesEmail && !usesVerified };
}

function selectsClaim(expression: Expression, claim: string): boolean {
  for (const node of walkExpression(expression)) {
    if (node.kind === 'select' && node.field === claim && isClaims(node.operand)) return true;
    if (node.kind !== 'call' || node.name !== '_?._') continue;
    const field = node.args[1]!;
    if (field.kind === 'literal' && field.value === claim && isClaims(node.args[0]!)) return true;
  }
  return false;
}

function isClaims(node: Expression): boolean {
  return node.kind === 'identifier' && node.name.replace(/^\./, '') === 'claims';
}
