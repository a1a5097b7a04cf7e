const INTEGER = /^-?[0-9]+$/;
const MIN_INT64 = -0x8000_0000_0000_0000n;
const MAX_UINT64 = 0xffff_ffff_ffff_ffffn;

/**
 * A number as kustomize prints it: integers that fit Go's int64 or uint64 in full, everything else as Go's
 * `FormatFloat(f, 'g', -1, 64)` (shortest digits; below 1e-4 and from a million on with an exponent of at
 * least two digits).
 *
 * @throws TypeError for NaN and the infinities, which JSON cannot carry.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`cannot print ${value}: not a JSON number`);
  const text = String(value);
  if (INTEGER.test(text)) {
    if (Number.isSafeInteger(value)) return text;
    const integer = BigInt(text);
    if (integer >= MIN_INT64 && integer <= MAX_UINT64) return text;
  }
  return formatFloat(value);
}

function formatFloat(value: number): string {
  const [mantissa, exponentText] = value.toExponential().split('e') as [string, string];
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 6) return String(value);
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
