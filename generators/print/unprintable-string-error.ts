/**
 * A string (a value or a key) that cannot be printed as `kustomize build` would print it, because kustomize
 * refuses the input as well, or because it is no Unicode text.
 */
export class UnprintableStringError extends Error {
  override readonly name = 'UnprintableStringError';
  readonly code = 'UNPRINTABLE_STRING';
  /** The string itself, so that the caller can find its place. */
  readonly text: string;

  constructor(reason: string, text: string) {
    super(`${reason}: ${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)}`);
    this.text = text;
  }
}
