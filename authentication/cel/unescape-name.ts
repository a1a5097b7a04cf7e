const marks: Readonly<Record<string, string>> = { underscores: '__', dot: '.', dash: '-', slash: '/' };
const keywords = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

/** Undoes Kubernetes' escapes in a field name: `a__dash__b` is `a-b`; undefined for an escape that there is not. */
export function unescapeName(name: string): string | undefined {
  let valid = true;
  const plain = name.replace(/__([^_]+)__/g, (whole, content: string) => {
    const mark = Object.hasOwn(marks, content) ? marks[content] : undefined;
    if (mark !== undefined) return mark;
    if (!keywords.has(content) || whole.length !== name.length) valid = false;
    return content;
  });
  return valid ? plain : undefined;
}
