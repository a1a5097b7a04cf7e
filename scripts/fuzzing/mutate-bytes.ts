import { Buffer } from 'node:buffer';
import { hostileTexts } from '../../test/authentication/differential/hostile-texts.ts';

/** No input is longer; a configuration of this size is large already. */
export const inputLimit = 65_536;

/** The input with one to eight changes: bytes, pieces that mean something, its own parts again, parts of `other`. */
export function mutateBytes(
  input: Uint8Array,
  other: Uint8Array,
  random: (limit: number) => number,
): Uint8Array {
  let bytes: Buffer = Buffer.from(input);
  for (let changes = random(8); changes >= 0; changes--) bytes = change(bytes, other, random);
  return bytes.subarray(0, inputLimit);
}

function change(bytes: Buffer, other: Uint8Array, random: (limit: number) => number): Buffer {
  const at = random(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random(random(2) === 0 ? 8 : 400));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (random(9)) {
    case 0:
      return Buffer.concat([before, after]);
    case 1:
      return Buffer.concat([
        before,
        Buffer.from(hostileTexts[random(hostileTexts.length)]!),
        bytes.subarray(at),
      ]);
    case 2:
      return Buffer.concat([before, Buffer.from([random(256)]), after]);
    case 3:
      return Buffer.concat([before, part, part, after]);
    case 4: {
      const times = 2 + random(random(4) === 0 ? 4000 : 40);
      return Buffer.concat([before, ...Array.from({ length: times }, () => part.subarray(0, 64)), after]);
    }
    case 5: {
      const from = random(other.length + 1);
      return Buffer.concat([before, other.subarray(from, from + random(400)), after]);
    }
    case 6: {
      const piece = Buffer.from(hostileTexts[random(hostileTexts.length)]!);
      return Buffer.concat([
        before,
        ...Array.from({ length: 2 + random(random(4) === 0 ? 4000 : 30) }, () => piece),
        after,
      ]);
    }
    case 7: {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = flipped[at]! ^ (1 << random(8));
      return flipped;
    }
    default:
      return Buffer.concat([before, Buffer.from(String(2 ** random(64) - random(2))), after]);
  }
}
