/** The field of a struct that `encoding/json` of Go puts a member into: that of the same name, case set aside. */
export function findStructField<Field extends string>(
  name: string,
  fields: readonly Field[],
): Field | undefined {
  if ((fields as readonly string[]).includes(name)) return name as Field;
  // Beyond ASCII only U+017F and the Kelvin sign fold to letters of it; the latter becomes one by itself.
  const folded = name.toLowerCase().replaceAll('\u017f', 's');
  return fields.find((field) => field.toLowerCase() === folded);
}
