/** A semantic version, or the message of the library that upstream reads it with. */
export type ParsedSemver =
  | { readonly numbers: readonly [bigint, bigint, bigint]; readonly pre: readonly string[] }
  | { readonly error: string };

/** Reads a version by semver 2.0.0; `normalise` allows a `v`, missing parts and leading zeros, as Kubernetes does. */
export function parseSemver(text: string, normalise: boolean): ParsedSemver {
  const version = normalise ? normaliseVersion(text) : text;
  if (version === '') return { error: 'Version string empty' };
  const parts = splitParts(version);
  if (parts.length !== 3) return { error: 'No Major.Minor.Patch elements found' };
  const rest = parts[2]!;
  const [, patch, preText, buildText] = /^([^-+]*)(?:-([^+]*))?(?:\+(.*))?$/s.exec(rest)!;
  const numbers: bigint[] = [];
  for (const [index, each] of [parts[0]!, parts[1]!, patch!].entries()) {
    const name = ['major', 'minor', 'patch'][index];
    const label = name![0]!.toUpperCase() + name!.slice(1);
    if (!/^\d*$/.test(each)) return { error: `Invalid character(s) found in ${name} number "${each}"` };
    if (each.length > 1 && each.startsWith('0')) {
      return { error: `${label} number must not contain leading zeroes "${each}"` };
    }
    if (each === '' || BigInt.asUintN(64, BigInt(each)) !== BigInt(each)) {
      const reason = each === '' ? 'invalid syntax' : 'value out of range';
      return { error: `strconv.ParseUint: parsing "${each}": ${reason}` };
    }
    numbers.push(BigInt(each));
  }
  const pre = preText === undefined ? [] : preText.split('.');
  for (const each of pre) {
    if (each === '') return { error: 'Prerelease is empty' };
    if (/^0\d+$/.test(each))
      return { error: `Numeric PreRelease version must not contain leading zeroes "${each}"` };
    if (!/^[0-9A-Za-z-]+$/.test(each)) return { error: `Invalid character(s) found in prerelease "${each}"` };
  }
  for (const each of buildText === undefined ? [] : buildText.split('.')) {
    if (each === '') return { error: 'Build meta data is empty' };
    if (!/^[0-9A-Za-z-]+$/.test(each))
      return { error: `Invalid character(s) found in build meta data "${each}"` };
  }
  return { numbers: numbers as [bigint, bigint, bigint], pre };
}

function splitParts(text: string): string[] {
  const [first, second, ...rest] = text.split('.');
  return rest.length === 0
    ? [first!, ...(second === undefined ? [] : [second])]
    : [first!, second!, rest.join('.')];
}

function normaliseVersion(text: string): string {
  const plain = text.replace(/^v/, '');
  const parts = splitParts(plain).map((part) => part.replace(/^0+(?=\d)/, ''));
  if (parts.length >= 3) return parts.join('.');
  if (/[+-]/.test(parts.at(-1)!)) return plain;
  return [...parts, '0', '0'].slice(0, 3).join('.');
}
