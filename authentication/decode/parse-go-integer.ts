const lowest = -(2n ** 63n);
const highest = 2n ** 64n - 1n;

/**
 * The integer that go-yaml finds in a text without underscores: decimal, `0x1f`, `0b1`, `0o17` or `017`, within the
 * range of `int64` or `uint64`. An unsigned one above `int64` has no sign; `0b-1` is -1, as upstream has it.
 */
export function parseGoInteger(text: string): bigint | undefined {
  const oddBinary = /^0b([-+][01]+)$/.exec(text)?.[1];
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/s.exec(
    oddBinary === undefined ? text : oddBinary.replace(/^([-+])/, '$10b'),
  )!;
  const magnitude = parseMagnitude(digits.toLowerCase());
  if (magnitude === undefined) return undefined;
  const value = sign === '-' ? -magnitude : magnitude;
  const isSigned = sign !== '' || oddBinary !== undefined;
  return value < lowest || value > (isSigned ? 2n ** 63n - 1n : highest) ? undefined : value;
}

function parseMagnitude(digits: string): bigint | undefined {
  if (/^(0x[0-9a-f]+|0b[01]+|0o[0-7]+|0|[1-9][0-9]*)$/.test(digits)) return BigInt(digits);
  const octal = /^0([0-7]+)$/.exec(digits)?.[1];
  return octal === undefined ? undefined : BigInt(`0o${octal}`);
}
