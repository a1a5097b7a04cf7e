import { UsageError } from '../usage-error.ts';

/**
 * The token in a file, without what gets into such files: line ends, a byte order mark, `Bearer ` as in a header, the
 * quotes of a shell.
 *
 * @throws UsageError where there is none
 */
export function readTokenText(bytes: Buffer, name: string): string {
  const text = bytes
    .toString()
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/^(?:Authorization:\s*)?Bearer\s+/i, '')
    .replace(/^(["'])(.*)\1$/s, '$2');
  if (text === '') {
    throw new UsageError(`There is no token in ${name}: it is empty. Write the token into it, as one line.`);
  }
  return text;
}
