/** Files with texts of one of them replaced, each of which it must contain. */
export function changeFile<Files extends Readonly<Record<string, string>>>(
  files: Files,
  path: keyof Files & string,
  changes: readonly (readonly [string, string])[],
): Files {
  let text: string = files[path]!;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
    text = text.replace(from, to);
  }
  return { ...files, [path]: text };
}
