import type { CelInput } from '../cel/wrap-input.ts';

/**
 * The claims of a token. A bigint stands for a whole number beyond what a double holds exactly, a `DoubleInput` for a
 * whole one that is not written as an int.
 */
export type Claims = Readonly<Record<string, CelInput>>;
