/** A file, a symbolic link or a submodule of a revision. */
export interface TreeEntry {
  mode: '100644' | '100755' | '120000' | '160000' | (string & {});
  /** The object's id, in hexadecimal digits. */
  id: string;
  /** In bytes; absent for a submodule. */
  size: number | undefined;
}
