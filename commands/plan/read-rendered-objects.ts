import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ownershipLine } from '../../model/load/ownership-line.ts';
import { readDocuments } from '../../model/load/read-documents.ts';
import { EnvironmentError } from '../environment-error.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The objects in a file that `trustplane render --out` wrote; none where there is no such file.
 *
 * @throws UsageError where the file is somebody else's, or no YAML any more
 * @throws EnvironmentError where the system refuses
 */
export function readRenderedObjects(path: string, cwd: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    if (code === 'EISDIR') throw new UsageError(`${path} is a folder. Correct --out.`);
    throw new EnvironmentError(
      `${path} cannot be read: ${message}. Give the user that runs Trustplane the right to read it.`,
    );
  }
  if (!text.startsWith(ownershipLine))
    throw new UsageError(
      `${path} was not written by trustplane, so there is nothing to compare with. Correct --out.`,
    );
  const { documents, findings } = readDocuments({ path, text });
  if (findings.length > 0) {
    throw new UsageError(
      `${path} is not what trustplane wrote: ${findings[0]!.message} Take it from Git again, or render.`,
    );
  }
  return documents.map(({ value }) => value);
}
