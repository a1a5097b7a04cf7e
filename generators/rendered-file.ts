/** A file to be written, with its path below the destination's folder. */
export interface RenderedFile {
  path: string;
  text: string;
}
