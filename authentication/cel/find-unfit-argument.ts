import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';
import { nameType } from './name-type.ts';

const summable = ['int', 'uint', 'double', 'duration'];
const sortable = [...summable, 'bool', 'timestamp', 'string', 'bytes'];
const elements: Readonly<Record<string, readonly string[]>> = {
  isSorted: sortable,
  max: sortable,
  min: sortable,
  sum: summable,
};

/**
 * The error for an argument of another type than the overloads that the checker has left take. `lone` is the type that
 * the only one of them takes, of the elements where it takes a list: cel-go looks at the first element.
 */
export function findUnfitArgument(
  name: string,
  [value, ...others]: readonly CelValue[],
  lone: string | undefined,
): CelValue | undefined {
  const allowed = elements[name];
  if (allowed === undefined && lone === undefined) return undefined;
  if (others.length > 0 || (allowed !== undefined && (!Array.isArray(value) || value.length === 0))) {
    return undefined;
  }
  const subject = allowed === undefined ? value! : (value as readonly CelValue[])[0]!;
  const type = nameType(subject).replace(/^google\.protobuf\.(.*)$/, (_, name: string) => name.toLowerCase());
  if (lone === undefined ? allowed!.includes(type) : type === lone) return undefined;
  return fail(`no such overload: ${name}(${nameType(value!)})`);
}
