import type { JWTAuthenticator } from '../../configuration.ts';
import { listExpressions } from '../list-expressions.ts';
import type { Refusal } from '../refusal.ts';
import type { RefusalOptions } from '../refusal-options.ts';
import { trialBudget } from './issuer-rehearsal.ts';
import { recallRehearsal } from './recall-rehearsal.ts';
import { recallSample } from './recall-sample.ts';
import type { TokenSample } from './token-sample.ts';

/** What is found by trying tokens on an issuer, starting from one that it lets in; and that it costs too much, if so. */
export function tryTokens(
  entry: JWTAuthenticator,
  { minor, trialLimit = trialBudget }: RefusalOptions,
  find: (sample: TokenSample) => Refusal[],
): Refusal[] {
  const { result, givenUp } = recallRehearsal(entry, minor).limit(
    () => find(recallSample(entry, minor, trialLimit)),
    trialLimit,
  );
  return givenUp === undefined ? result : [...result, explain(entry, givenUp, trialLimit)];
}

function explain(entry: JWTAuthenticator, expression: string, limit: number): Refusal {
  const share = limit < trialBudget ? ', its share of what the issuers of one document may cost' : '';
  const { path } = listExpressions(entry).find((placed) => placed.expression === expression)!;
  return {
    rule: 'expression-cost',
    path,
    message: `Whom tokens become was tried until that had cost ${limit.toLocaleString('en-GB')} units${share}, and this expression was too much: what else may be wrong with the issuer is not known.`,
    help: 'Loop over less, or let the issuer put the answer into a claim.',
  };
}
