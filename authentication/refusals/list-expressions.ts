import type { JWTAuthenticator } from '../configuration.ts';

const text = new Set(['string', 'dyn', 'any']);
const texts = new Set([...text, 'null', 'null_type', 'list(string)', 'list(dyn)', 'list(any)']);

/** An expression of an issuer, and what it has to be. */
export interface PlacedExpression {
  readonly expression: string;
  readonly path: readonly (string | number)[];
  readonly environment: 'claims' | 'user';
  readonly mustBeBool: boolean;
  /** The static types that can come out right; absent where upstream checks it itself. */
  readonly types?: ReadonlySet<string>;
  readonly wanted?: string;
}

const mapping = { environment: 'claims', mustBeBool: false } as const;
const rule = { environment: 'claims', mustBeBool: true } as const;
const userRule = { environment: 'user', mustBeBool: true } as const;
const list = { types: texts, wanted: 'text or a list of texts' };
const one = { types: text, wanted: 'text' };

/** Every expression of an issuer, in the order of the fields. */
export function listExpressions(entry: JWTAuthenticator): PlacedExpression[] {
  const { claimMappings, claimValidationRules, userValidationRules } = entry;
  const found: PlacedExpression[] = [];
  for (const field of ['username', 'groups', 'uid'] as const) {
    const expression = claimMappings?.[field]?.expression;
    if (!expression) continue;
    const path = ['claimMappings', field, 'expression'];
    found.push({ expression, path, ...mapping, ...(field === 'groups' ? list : one) });
  }
  for (const [index, extra] of (claimMappings?.extra ?? []).entries()) {
    const path = ['claimMappings', 'extra', index, 'valueExpression'];
    if (extra?.valueExpression) found.push({ expression: extra.valueExpression, path, ...mapping, ...list });
  }
  for (const [index, each] of (claimValidationRules ?? []).entries()) {
    const path = ['claimValidationRules', index, 'expression'];
    if (each?.expression) found.push({ expression: each.expression, path, ...rule });
  }
  for (const [index, each] of (userValidationRules ?? []).entries()) {
    const path = ['userValidationRules', index, 'expression'];
    if (each?.expression) found.push({ expression: each.expression, path, ...userRule });
  }
  return found;
}
