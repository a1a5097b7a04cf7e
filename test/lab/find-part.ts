import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of a built binary (`kube-apiserver`, `etcd`, `kubectl`, …) in the folder TRUSTPLANE_PARTS_BIN, or undefined.
 * A test that needs a part skips with a reason when it is missing: `describe.skipIf(!findPart('etcd'))`.
 */
export function findPart(name: string): string | undefined {
  const folder = process.env.TRUSTPLANE_PARTS_BIN;
  if (!folder) return undefined;
  const path = join(folder, name);
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
}
