/** The machine refuses: a folder that cannot be written, a disk that is full. Exit code 3. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}
