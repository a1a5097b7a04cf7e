const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** Nanoseconds of a duration as Go's `time.ParseDuration` reads it; undefined when it does not. */
export function parseDuration(text: string): bigint | undefined {
  const match = /^([+-]?)(.*)$/s.exec(text)!;
  const body = match[2]!;
  if (body === '0') return 0n;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(body)) return undefined;
  let total = 0n;
  for (const [, whole, fraction = '', unit] of body.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)) {
    const scale = units[unit!]!;
    total += BigInt(whole || '0') * scale;
    const digits = fraction.slice(0, 18);
    if (digits !== '') total += (BigInt(digits) * scale) / 10n ** BigInt(digits.length);
  }
  const signed = match[1] === '-' ? -total : total;
  return BigInt.asIntN(64, signed) === signed ? signed : undefined;
}
