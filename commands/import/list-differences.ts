/** Where two values of JSON differ, each with both sides, as `jwt["https://i.example"].issuer.audiences`. */
export function listDifferences(before: unknown, after: unknown, path = ''): string[] {
  if (isMap(before) && isMap(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => {
      const step = /^[A-Za-z]\w*$/.test(key) ? `${path === '' ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`;
      return listDifferences(before[key], after[key], `${path}${step}`);
    });
  }
  const [one, other] = [JSON.stringify(before), JSON.stringify(after)];
  return one === other
    ? []
    : [`${path}: ${one ?? 'absent'} in the source, ${other ?? 'absent'} in what was made of it`];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
