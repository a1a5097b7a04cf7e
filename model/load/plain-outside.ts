/**
 * Thrown inside the reader of plain YAML, and caught by it, when the text leaves the subset it reads exactly.
 *
 * A constant rather than an Error: leaving the subset is an ordinary outcome and needs no stack.
 */
export const OUTSIDE: unique symbol = Symbol('outside the plain subset');
