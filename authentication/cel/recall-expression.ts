import { type CompiledExpression, type CompileOptions, compileExpression } from './compile-expression.ts';

const known = new Map<string, CompiledExpression>();
const countLimit = 2000;
const lengthLimit = 2000;

/** A compiled expression; remembered, because the clusters and organisations of a fleet have the same ones. */
export function recallExpression(text: string, options: CompileOptions): CompiledExpression {
  const key = `${options.environment} ${options.minor} ${options.mustBeBool} ${text}`;
  let compiled = known.get(key);
  if (compiled === undefined) {
    compiled = compileExpression(text, options);
    if (known.size === countLimit) known.clear();
    if (text.length <= lengthLimit) known.set(key, compiled);
  }
  return compiled;
}
