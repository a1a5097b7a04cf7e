import { type CompiledExpression, compileExpression } from '../../cel/compile-expression.ts';

const known = new Map<string, CompiledExpression>();
const countLimit = 2000;
const lengthLimit = 2000;

/** A compiled expression; remembered, because the organisations of a fleet write the same ones. */
export function recallExpression(
  text: string,
  environment: 'claims' | 'user',
  minor: number,
): CompiledExpression {
  const key = `${environment} ${minor} ${text}`;
  let compiled = known.get(key);
  if (compiled === undefined) {
    compiled = compileExpression(text, { environment, minor, mustBeBool: false });
    if (known.size === countLimit) known.clear();
    if (text.length <= lengthLimit) known.set(key, compiled);
  }
  return compiled;
}
