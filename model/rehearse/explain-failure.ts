import { printClaimPath } from '../../authentication/refusals/probe/print-claim-path.ts';
import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import { printFieldPath } from '../diagnostics/print-field-path.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import type { ClaimEdit } from './claim-edit.ts';
import { describeClusters } from './describe-clusters.ts';
import { describeFieldPlace } from './describe-field-place.ts';
import type { Difference } from './difference.ts';
import { expectRefusal } from './expect-refusal.ts';
import { findPassingEdits } from './find-passing-edits.ts';
import { generalize } from './generalize.ts';
import type { Rehearsal } from './rehearsal.ts';

const audiencesShown = 5;

/**
 * The finding of a case that fails, at the first expectation that is not met: what was expected, what becomes of the
 * token, and the nearest thing that would make it pass.
 *
 * @param failed the rehearsals of one TokenCase that fail in the same way, on clusters and for organisations
 */
export function explainFailure(failed: readonly Rehearsal[]): Finding {
  const [first] = failed as readonly [Rehearsal];
  const { answer, differences, tokenCase } = first;
  const { manifest } = tokenCase;
  const clusters = describeClusters([...new Set(failed.map(({ cluster }) => cluster.cluster))]);
  const whose = describeOrganizations(failed);
  const locate = (path: FieldPath) => ({ document: manifest.source, path: ['spec', 'expect', ...path] });
  if (answer.outcome === 'unverified') {
    const path = [tokenCase.expect.refused === undefined ? 'username' : 'refused'];
    return {
      rule: 'unverified-outcome',
      message: `On ${clusters} it is not known what becomes of the token: ${answer.reason}${whose}.`,
      place: locate(path),
      help: answer.trace.some(({ about }) => about === 'distributed-claims')
        ? 'Write the claim itself into the case, as its endpoint gives it.'
        : 'Try such a token on an API server, or write the expression in another way.',
    };
  }
  const became = answer.outcome === 'user' ? `becomes ${JSON.stringify(answer.user.username)}` : undefined;
  const refusal = answer.outcome === 'refused' ? `is refused: ${JSON.stringify(answer.refused)}` : undefined;
  return {
    rule: 'token-outcome',
    message: `On ${clusters} the token ${became ?? refusal}${describeDifferences(differences, became !== undefined)}${whose}.`,
    place: locate(differences[0]!.path),
    help: generalize(
      answer.outcome === 'user' ? helpWithUser(first) : helpWithRefusal(failed, answer.refused),
      tokenCase,
    ),
  };
}

function describeOrganizations(failed: readonly Rehearsal[]): string {
  const names = new Set(failed.flatMap(({ tokenCase }) => tokenCase.organization?.name ?? []));
  const [first] = names;
  if (first === undefined) return '';
  return ` (for Organization ${first}${names.size > 1 ? ` and ${names.size - 1} more` : ''})`;
}

function describeDifferences(differences: readonly Difference[], becameUser: boolean): string {
  const [first] = differences;
  if (first?.path[0] === 'refused') {
    const expected = JSON.stringify(first.expected);
    return becameUser ? `; expected is a refusal with ${expected}` : `; expected is one with ${expected}`;
  }
  if (!becameUser) return `; expected is the user ${JSON.stringify(first?.expected)}`;
  const texts = differences.map(({ path, expected, actual }) =>
    path[0] === 'username'
      ? `expected is ${JSON.stringify(expected)}`
      : `${printFieldPath(path)} ${print(actual)}, expected ${print(expected)}`,
  );
  return `; ${texts.join('; ')}`;
}

function helpWithUser({ answer, differences, tokenCase, cluster }: Rehearsal): string {
  const index = answer.trace.find(({ about, outcome }) => about === 'issuer' && outcome === 'passed')
    ?.path?.[1];
  const issuer = cluster.issuers[Number(index)]!;
  if (tokenCase.expect.refused !== undefined) {
    const place = describeFieldPlace(issuer.locate(['issuer', 'url']));
    return `To keep it out, add a claimValidationRule to the issuer ${place}. If it is to get in, expect the user instead.`;
  }
  const settings = differences.map(({ path, actual }) => `expect.${printFieldPath(path)}: ${toYaml(actual)}`);
  const mappings = differences.map(({ path }) => {
    const place = issuer.locate(['claimMappings', String(path[0])]);
    return `claimMappings.${path[0]} ${describeFieldPlace(place)}`;
  });
  return `If that is right, write ${settings.join(' and ')}. If not, correct the claims, or ${[...new Set(mappings)].join(' and ')}.`;
}

function helpWithRefusal(failed: readonly Rehearsal[], refused: string): string {
  const [first] = failed as readonly [Rehearsal];
  const step = first.answer.trace.findLast(({ outcome }) => outcome === 'failed');
  const [, index, ...field] = step?.path ?? [];
  const expectation = `expect.refused: ${JSON.stringify(expectRefusal(refused))}`;
  if (first.tokenCase.expect.refused !== undefined) return `If that is right, write ${expectation}.`;
  // Each cluster has an audience of its own.
  const asked = step?.about === 'audience' ? failed.slice(0, audiencesShown) : [first];
  const edits = new Set(asked.flatMap((each) => findPassingEdits(each)?.map(describeEdit) ?? []));
  const issuer = first.cluster.issuers[Number(index)];
  const origin = issuer === undefined ? '' : `; what refuses it is ${describeOrigin(issuer, first, field)}`;
  return edits.size === 0
    ? `Correct the claims, or write ${expectation}${origin}.`
    : `It passes with ${[...edits].join(' and ')}${origin}. If the token is to be refused, write ${expectation}.`;
}

/** The line that refuses a token. An audience that no issuer names is that of the cluster. */
function describeOrigin(issuer: TrustedIssuer, { cluster }: Rehearsal, field: FieldPath): string {
  const isAudience = field[1] === 'audiences';
  if (isAudience && issuer.authenticator.issuer?.audiences === undefined) {
    return `the audience ${describeFieldPlace({ document: cluster.cluster.source, path: ['spec', 'audience'] })}`;
  }
  return `${printFieldPath(field)} ${describeFieldPlace(issuer.locate(field))}`;
}

function describeEdit({ path, value }: ClaimEdit): string {
  if (path.at(-1) === 0) return `${JSON.stringify(value)} in claims.${printClaimPath(path.slice(0, -1))}`;
  return `claims.${printClaimPath(path)}: ${JSON.stringify(value)}`;
}

function print(value: string | readonly string[] | undefined): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const texts = (value ?? []).map((each) => JSON.stringify(each));
  return texts.length === 0 ? 'none' : texts.join(', ');
}

function toYaml(value: string | readonly string[] | undefined): string {
  return typeof value === 'object'
    ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]`
    : JSON.stringify(value ?? '');
}
