/** The command was called in a way that makes no sense: exit code 2. The message says what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
