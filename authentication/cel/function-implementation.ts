import type { CelValue } from './cel-value.ts';

/** What a function does, the target of a member first; undefined where no overload takes these arguments. */
export type FunctionImplementation = (...args: CelValue[]) => CelValue | undefined;
