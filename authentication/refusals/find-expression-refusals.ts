import { Buffer } from 'node:buffer';
import type { JWTAuthenticator } from '../configuration.ts';
import { judgeExpression } from '../judge-expression.ts';
import { listExpressions, type PlacedExpression } from './list-expressions.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

const sizeLimit = 4096;

/**
 * Expressions that the API server compiles, and that fail later: mappings that can never give what a mapping has to
 * give, and expressions whose cost a token decides.
 */
export function findExpressionRefusals(entry: JWTAuthenticator, { minor }: RefusalOptions): Refusal[] {
  return listExpressions(entry).flatMap((placed) => judge(placed, minor));
}

function judge(placed: PlacedExpression, minor: number): Refusal[] {
  const { expression, path, environment, mustBeBool, types, wanted } = placed;
  const refusals: Refusal[] = [];
  // No character has more than three bytes in UTF-8 for each of its units.
  const size = expression.length * 3 > sizeLimit ? Buffer.byteLength(expression) : 0;
  if (size > sizeLimit) {
    refusals.push({
      rule: 'expression-cost',
      path,
      message: `The expression has ${size} bytes; nobody reviews more than ${sizeLimit}.`,
      help: 'Let the issuer put the answer into a claim, or split the expression into several rules.',
    });
  }
  const { type, costly } = judgeExpression(expression, { environment, minor, mustBeBool });
  if (types !== undefined && type !== undefined && !types.has(type)) {
    refusals.push({
      rule: 'expression-type',
      path,
      message: `The expression is of type ${type}, and has to give ${wanted}: every login of the issuer fails.`,
      help:
        type.startsWith('optional_type(') || type.startsWith('optional(')
          ? 'End it with .orValue(…), which says what holds where the claim is missing.'
          : 'Convert the value with string(…), or map another claim.',
    });
  }
  const [first] = costly;
  if (first !== undefined) {
    refusals.push({
      rule: 'expression-cost',
      path,
      message: `The expression ${first.what}.`,
      help: 'Use `in`, sets.intersects() or a pattern that is written out; or let the issuer put the answer into a claim.',
      offset: first.offset,
    });
  }
  return refusals;
}
