const limit = 1000;

/**
 * A function of one text that keeps its latest answers: a fleet asks the same thing again and again, and one thing
 * several times in a row. An answer must not be changed by whoever gets it.
 */
export function rememberByText<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined && !known.has(text)) {
      found = answer(text);
      if (known.size === limit) known.clear();
      known.set(text, found);
    }
    return found as T;
  };
}
