/** A text in which another stands in the place of one that has to be there. */
export function editText(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, to);
}
