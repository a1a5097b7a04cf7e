/**
 * A configuration without what Go prints of a struct that nothing was decoded into, so that ours and upstream's can be
 * compared: empty strings (but of `prefix`, where they mean something), lists and objects, `false` and null. The
 * version is left off too: upstream's is always the one that it was converted to.
 */
export function withoutEmptyValues(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutEmptyValues(item) ?? (typeof item === 'string' ? '' : {}));
    return items.length === 0 ? undefined : items;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([key]) => key !== 'apiVersion')
      .map(([key, content]) => [key, withoutEmptyValues(content, key)] as const)
      .filter(([, content]) => content !== undefined);
    return fields.length === 0 && name !== 'anonymous' ? undefined : Object.fromEntries(fields);
  }
  if (value === '' && name !== 'prefix') return undefined;
  return value === false || value === null ? undefined : value;
}
