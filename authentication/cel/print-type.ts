import type { CelType } from './cel-type.ts';

/** Types never change, and those of hostile expressions are deep. */
const printed = new WeakMap<CelType, string>();

/** Prints a type as the messages of cel-go's checker do: `map(string, any)`. */
export function printType(type: CelType): string {
  if (type.parameters.length === 0) return type.name;
  const known = printed.get(type);
  if (known !== undefined) return known;
  const text = `${type.name}(${type.parameters.map(printType).join(', ')})`;
  printed.set(type, text);
  return text;
}
