import type { Claims } from '../../authentication/identify/claims.ts';
import type { TraceStep } from '../../authentication/identify/trace-step.ts';
import { setClaim } from '../../authentication/refusals/probe/set-claim.ts';
import type { ClaimEdit } from './claim-edit.ts';
import { listClaimEdits } from './list-claim-edits.ts';
import type { Rehearsal } from './rehearsal.ts';
import { rehearseCase } from './rehearse-case.ts';

const editLimit = 4;
const trialLimit = 200;

/**
 * The nearest claims with which a refused token would become whom the case expects, found by rehearsing them: one edit
 * for each step that refuses it, and few of them. Undefined where no such claims are found.
 */
export function findPassingEdits(failed: Rehearsal): readonly ClaimEdit[] | undefined {
  const edits: ClaimEdit[] = [];
  let trials = 0;
  let current = failed;
  while (edits.length < editLimit) {
    const step = refusingStep(current);
    const index = step?.path?.[1];
    const entry = current.cluster.configuration.jwt?.[Number(index)];
    if (step === undefined || entry === undefined) return undefined;
    let best: { readonly edit: ClaimEdit; readonly rehearsal: Rehearsal } | undefined;
    for (const edit of listClaimEdits(step, entry, failed.tokenCase.expect, failed.cluster.minor)) {
      if (++trials > trialLimit) return undefined;
      const claims = applyEdit(current.tokenCase.claims, edit);
      const rehearsal = rehearseCase({ ...current.tokenCase, claims }, current.cluster);
      if (rehearsal.passed) return [...edits, edit];
      if (best === undefined && isFurther(rehearsal, step)) best = { edit, rehearsal };
    }
    if (best === undefined) return undefined;
    edits.push(best.edit);
    current = best.rehearsal;
  }
  return undefined;
}

function refusingStep({ answer }: Rehearsal): TraceStep | undefined {
  return answer.outcome === 'refused'
    ? answer.trace.findLast(({ outcome }) => outcome === 'failed')
    : undefined;
}

/** All rules of a list are looked at, so the step that refuses a token now may be one before. */
function isFurther(rehearsal: Rehearsal, before: TraceStep): boolean {
  const step = refusingStep(rehearsal);
  return step !== undefined && JSON.stringify(step.path) !== JSON.stringify(before.path);
}

function applyEdit(claims: Claims, { path, value }: ClaimEdit): Claims {
  const [name = ''] = path;
  if (path.length !== 2 || path[1] !== 0) return setClaim(claims, path, value);
  const before = claims[name];
  const list = Array.isArray(before) ? before : typeof before === 'string' ? [before] : [];
  return { ...claims, [name]: [...list, value] };
}
