import { recallExpression } from '../../authentication/cel/recall-expression.ts';
import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { TraceStep } from '../../authentication/identify/trace-step.ts';
import { findClaimUses } from '../../authentication/refusals/probe/find-claim-uses.ts';
import type { TokenExpectation } from '../generated/kinds.ts';
import type { ClaimEdit } from './claim-edit.ts';

/**
 * Claims that may get a token past the step where it is refused, the likeliest first: what a rule asks for, the
 * audience, the claim that the expected name comes from.
 *
 * @param entry the one that answers for the token
 * @param minor of the API server
 */
export function listClaimEdits(
  step: TraceStep,
  entry: JWTAuthenticator,
  expect: TokenExpectation,
  minor: number,
): ClaimEdit[] {
  const [, , field, index] = step.path ?? [];
  if (step.about === 'audience') {
    return (entry.issuer?.audiences ?? []).map((value) => ({ path: ['aud', 0], value }));
  }
  if (step.expression !== undefined) {
    if (step.about === 'user-rule') return [];
    const mustBeBool = step.about === 'claim-rule';
    const { expression } = recallExpression(step.expression, { environment: 'claims', minor, mustBeBool });
    const uses = expression === undefined ? [] : [...findClaimUses([expression], 'claims').values()];
    return uses.flatMap(({ path, values }) => values.map((value) => ({ path, value })));
  }
  if (field === 'claimValidationRules') {
    const { claim, requiredValue = '' } = entry.claimValidationRules?.[Number(index)] ?? {};
    return claim ? [{ path: [claim], value: requiredValue }] : [];
  }
  if (step.about === 'username') {
    const { claim, prefix = '' } = entry.claimMappings?.username ?? {};
    const name = expect.username ?? '';
    return [
      ...(claim && name.startsWith(prefix) ? [{ path: [claim], value: name.slice(prefix.length) }] : []),
      ...(claim === 'email' ? [{ path: ['email_verified'], value: true }] : []),
    ];
  }
  const uid = entry.claimMappings?.uid?.claim;
  return step.about === 'uid' && uid && expect.uid !== undefined ? [{ path: [uid], value: expect.uid }] : [];
}
