import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The real kustomize, in the folder that TRUSTPLANE_PARTS_BIN names. Undefined, after a warning, if it is not there:
 * the comparison with it is then skipped.
 */
export function findKustomize(): string | undefined {
  const folder = process.env.TRUSTPLANE_PARTS_BIN;
  if (!folder) {
    console.warn('SKIPPED: nothing is compared with the real kustomize, TRUSTPLANE_PARTS_BIN is not set');
    return undefined;
  }
  const path = join(folder, 'kustomize');
  if (existsSync(path)) return path;
  console.warn(`SKIPPED: nothing is compared with the real kustomize, there is no ${path}`);
  return undefined;
}
