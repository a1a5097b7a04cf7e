/**
 * A float as Go prints it: of 32 bits as `strconv.FormatFloat(value, 'g', -1, 32)`, which `sigs.k8s.io/yaml` makes keys
 * of, and of 64 bits as `%#v`. Infinities and NaN as in YAML.
 */
export function printGoFloat(value: number, bits: 32 | 64): string {
  if (Number.isNaN(value)) return '.nan';
  const exact = bits === 32 ? Math.fround(value) : value;
  if (!Number.isFinite(exact)) return exact > 0 ? '.inf' : '-.inf';
  if (Object.is(exact, -0)) return '-0';
  const [mantissa = '', exponent = '0'] = shortest(exact, bits).split('e');
  const power = Number(exponent);
  if (power >= -4 && power < (bits === 32 ? 6 : 21)) return String(Number(`${mantissa}e${power}`));
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function shortest(value: number, bits: 32 | 64): string {
  if (bits === 64) return value.toExponential();
  for (let digits = 0; digits < 9; digits += 1) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toExponential(9);
}
