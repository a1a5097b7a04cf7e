import { posix, relative, resolve } from 'node:path';
import type { World } from '../command.ts';
import { DiskWorkTree } from '../files/disk-work-tree.ts';
import { findWorkTreeRoot } from '../files/find-work-tree-root.ts';
import type { NewFile } from '../files/write-new-files.ts';
import type { IssuerRequest } from './issuer-request.ts';

/** Where the CA of an issuer is read from. */
export interface AuthorityPlace {
  /** Relative to the folder of the Issuer. */
  readonly reference: string;
  /** The copy that has to be written; absent where the file is in the work tree already. */
  readonly copy?: NewFile;
}

/** Where an Issuer called `name` finds the CA that was given, if there is one. */
export function placeAuthority(
  { authority, folder, home }: IssuerRequest,
  name: string,
  world: World,
): AuthorityPlace | undefined {
  if (authority === undefined) return undefined;
  const { path, text } = authority;
  const tree = new DiskWorkTree(world.cwd, findWorkTreeRoot(resolve(world.cwd, folder)));
  if (path !== '-' && tree.contain(path) === undefined) {
    const issuers = resolve(world.cwd, home, 'issuers');
    return { reference: relative(issuers, resolve(world.cwd, path)).replaceAll('\\', '/') };
  }
  return {
    reference: `../ca/${name}.pem`,
    copy: { path: posix.join(home, 'ca', `${name}.pem`), text },
  };
}
