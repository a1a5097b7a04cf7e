/** A regular file, or a symbolic link to `link`, or with neither `bytes` nor `link` a directory. */
export interface TarEntry {
  /** Relative; at most 100 bytes, which is all that the plain format has room for. */
  readonly name: string;
  readonly bytes?: Uint8Array | string;
  readonly link?: string;
  /** Default 0644 for a file, 0755 for a directory. */
  readonly mode?: number;
}

/** A tar archive (ustar) that is the same for the same entries: no times, no owners. */
export function writeTar(entries: readonly TarEntry[]): Buffer {
  const blocks: Buffer[] = [];
  for (const entry of entries) {
    const bytes = Buffer.from(entry.bytes ?? '');
    blocks.push(writeHeader(entry, bytes.length), bytes, Buffer.alloc(-bytes.length & 511));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function writeHeader({ name, bytes, link, mode }: TarEntry, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`too long for a tar archive: ${name}`);
  const isDirectory = bytes === undefined && link === undefined;
  const header = Buffer.alloc(512);
  const octal = (value: number, offset: number, width: number) =>
    header.write(value.toString(8).padStart(width - 1, '0'), offset);
  header.write(name, 0);
  octal(mode ?? (isDirectory ? 0o755 : 0o644), 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  header.write(isDirectory ? '5' : link === undefined ? '0' : '2', 156);
  header.write(link ?? '', 157);
  header.write('ustar\0', 257);
  header.write('00', 263);
  // The sum counts its own field as spaces.
  header.write('        ', 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
