import type { CelValue } from './cel-value.ts';

const lists = new WeakSet<readonly CelValue[]>();

/**
 * The lists that cel-go's functions make as Go's `[]string`: those of `split`, `findAll`, `getQuery` and `validate`. In
 * an expression they are lists like any other; the API server, when one is the whole result of a mapping, does not
 * recognise it as a list of strings and refuses the token.
 */
export const nativeStrings = {
  /** Remembers a list as one of them. */
  mark<List extends readonly string[]>(list: List): List {
    lists.add(list);
    return list;
  },
  has: (list: readonly CelValue[]): boolean => lists.has(list),
};
