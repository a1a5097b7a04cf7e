const scales: Readonly<Record<string, bigint>> = {
  n: 1n,
  u: 10n ** 3n,
  m: 10n ** 6n,
  '': 10n ** 9n,
  k: 10n ** 12n,
  M: 10n ** 15n,
  G: 10n ** 18n,
  T: 10n ** 21n,
  P: 10n ** 24n,
  E: 10n ** 27n,
  Ki: (10n ** 9n) << 10n,
  Mi: (10n ** 9n) << 20n,
  Gi: (10n ** 9n) << 30n,
  Ti: (10n ** 9n) << 40n,
  Pi: (10n ** 9n) << 50n,
  Ei: (10n ** 9n) << 60n,
};

/** A Kubernetes quantity in billionths, rounded up as upstream rounds; undefined where it is none. */
export function parseQuantity(text: string): bigint | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(n|u|m|k|[MGTPE]i?|Ki)?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', suffix = '', power] = match;
  // A sign, a point or a unit alone is zero of it.
  if (text === '') return undefined;
  if (power !== undefined && suffix !== '') return undefined;
  const exponent = Number(power ?? 0);
  if (Math.abs(exponent) > 300) return undefined;
  let value = BigInt(whole + fraction) * scales[suffix]!;
  let divisor = 10n ** BigInt(fraction.length);
  if (exponent >= 0) value *= 10n ** BigInt(exponent);
  else divisor *= 10n ** BigInt(-exponent);
  const rounded = (value + divisor - 1n) / divisor;
  return sign === '-' ? -rounded : rounded;
}
