export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag, length and content. */
  readonly whole: Uint8Array;
  readonly rest: Uint8Array;
}

/**
 * The first DER element of `bytes`, by the rules of Go's `cryptobyte`: tags of one byte, definite lengths of at most
 * four bytes, written as short as possible. Undefined when there is none, or when it has not the `tag` asked for.
 */
export function readDerElement(bytes: Uint8Array, tag?: number): DerElement | undefined {
  const [found, first] = bytes;
  if (found === undefined || first === undefined || (found & 0x1f) === 0x1f) return undefined;
  if (tag !== undefined && tag !== found) return undefined;
  let header = 2;
  let length = first;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4 || bytes.length < 2 + count) return undefined;
    header += count;
    length = bytes.subarray(2, header).reduce((sum, byte) => sum * 256 + byte, 0);
    if (length < 0x80 || length < 256 ** (count - 1)) return undefined;
  }
  const size = header + length;
  if (bytes.length < size) return undefined;
  return {
    tag: found,
    content: bytes.subarray(header, size),
    whole: bytes.subarray(0, size),
    rest: bytes.subarray(size),
  };
}
