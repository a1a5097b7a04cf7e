/** One thing that is wrong with an expression, as data; `printProblems` gives upstream's display. */
export interface CelProblem {
  /** Where the API server notices it: compiling, looking at the type of the result, or building the program. */
  readonly stage: 'compile' | 'result' | 'program';
  /**
   * `syntax` and `type`: cel-go refuses it so. `literal`: a literal validator or the program's construction refuses it.
   * `unsupported`: cel-go may well accept it, but what it does is not modelled here, so nothing can be said.
   */
  readonly kind: 'syntax' | 'type' | 'literal' | 'unsupported';
  /** In upstream's wording. */
  readonly message: string;
  /** From 1; -1 where upstream has no place. */
  readonly line: number;
  /** From 1, in code points, as upstream prints it; 0 where upstream has no place. */
  readonly column: number;
  /** In UTF-16 units from the start of the expression. */
  readonly offset: number;
}
