import { parseGoUrl } from '../parse-go-url.ts';
import type { CelValue } from './cel-value.ts';
import { checkFormat } from './check-format.ts';
import { fail } from './fail.ts';
import type { FunctionImplementation } from './function-implementation.ts';
import { isTagged } from './is-tagged.ts';
import { keyOf } from './key-of.ts';
import { nativeStrings } from './native-strings.ts';
import { parseQuantity } from './parse-quantity.ts';
import { type ParsedSemver, parseSemver } from './parse-semver.ts';
import { readQuery } from './read-query.ts';

type Version = Exclude<ParsedSemver, { error: string }>;

const unit = 1_000_000_000n;
const quantityFault =
  "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

function open<Data>(
  name: string,
  apply: (data: Data, ...args: CelValue[]) => CelValue | undefined,
): FunctionImplementation {
  return (value, ...args) =>
    isTagged(value, 'opaque') && value.name === name ? apply(value.data as Data, ...args) : undefined;
}

const quantity = (apply: (nanos: bigint, ...args: CelValue[]) => CelValue | undefined) =>
  open<bigint>('kubernetes.Quantity', apply);
const semver = (apply: (version: Version, ...args: CelValue[]) => CelValue | undefined) =>
  open<Version>('kubernetes.Semver', apply);
const url = (apply: (parsed: UrlParts) => CelValue) => open<UrlParts>('kubernetes.URL', apply);

interface UrlParts {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly rawQuery: string;
}

function wrapQuantity(nanos: bigint): CelValue {
  return { tag: 'opaque', name: 'kubernetes.Quantity', text: String(nanos), data: nanos };
}

function readUrl(text: string): UrlParts | string {
  if (text === '') return 'parse "": empty url';
  const fault = checkFormat('uri', text)![0];
  if (fault !== undefined) return fault;
  const parsed = parseGoUrl(text);
  return 'error' in parsed ? parsed.error : parsed.url;
}

function sign(order: bigint): bigint {
  return order < 0n ? -1n : order > 0n ? 1n : 0n;
}

/** The order of two quantities or of two versions; undefined for other types. */
function compare(one: CelValue | undefined, other: CelValue | undefined): bigint | undefined {
  if (!isTagged(one, 'opaque') || !isTagged(other, 'opaque') || one.name !== other.name) return undefined;
  if (one.name === 'kubernetes.Quantity') return sign((one.data as bigint) - (other.data as bigint));
  return one.name === 'kubernetes.Semver'
    ? compareVersions(one.data as Version, other.data as Version)
    : undefined;
}

function compareVersions(one: Version, other: Version): bigint {
  for (const [index, number] of one.numbers.entries()) {
    if (number !== other.numbers[index]) return sign(number - other.numbers[index]!);
  }
  if (one.pre.length === 0 || other.pre.length === 0) {
    return sign(BigInt(other.pre.length) - BigInt(one.pre.length));
  }
  for (let at = 0; at < Math.min(one.pre.length, other.pre.length); at += 1) {
    const [left, right] = [one.pre[at]!, other.pre[at]!];
    if (left === right) continue;
    const [leftNumber, rightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (leftNumber && rightNumber) return sign(BigInt(left) - BigInt(right));
    if (leftNumber !== rightNumber) return leftNumber ? -1n : 1n;
    return left < right ? -1n : 1n;
  }
  return sign(BigInt(one.pre.length) - BigInt(other.pre.length));
}

function readSemver(text: CelValue | undefined, normalise: CelValue | undefined): ParsedSemver | undefined {
  return typeof text === 'string' ? parseSemver(text, normalise === true) : undefined;
}

function wrapFormat(name: string): CelValue {
  return { tag: 'opaque', name: 'kubernetes.NamedFormat', text: name, data: name };
}

const formats =
  'dns1123Label dns1123Subdomain dns1035Label qualifiedName dns1123LabelPrefix dns1123SubdomainPrefix dns1035LabelPrefix labelValue uri uuid byte date datetime'.split(
    ' ',
  );

/** Kubernetes' libraries about URLs, quantities, named formats and semantic versions. */
export const kubernetesImplementations: Readonly<Record<string, FunctionImplementation>> = {
  url: (text) => {
    if (typeof text !== 'string') return undefined;
    const parsed = readUrl(text);
    if (typeof parsed === 'string') return fail(`URL parse error during conversion from string: ${parsed}`);
    return { tag: 'opaque', name: 'kubernetes.URL', text, data: parsed };
  },
  isURL: (text) => (typeof text === 'string' ? typeof readUrl(text) !== 'string' : undefined),
  getScheme: url(({ scheme }) => scheme),
  getQuery: url(({ rawQuery }) => ({
    tag: 'map',
    entries: new Map(
      readQuery(rawQuery).map(([key, values]) => [keyOf(key)!, [key, nativeStrings.mark(values)]]),
    ),
  })),
  getHost: url(({ host }) => host),
  getHostname: url(({ host }) => host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')),
  getPort: url(({ host }) => /:(\d*)$/.exec(host)?.[1] ?? ''),
  getEscapedPath: url(({ path }) => encodeURI(path).replace(/[?#]/g, encodeURIComponent)),
  quantity: (text) => {
    if (typeof text !== 'string') return undefined;
    const nanos = parseQuantity(text);
    return nanos === undefined ? fail(quantityFault) : wrapQuantity(nanos);
  },
  isQuantity: (text) => (typeof text === 'string' ? parseQuantity(text) !== undefined : undefined),
  sign: quantity(sign),
  isInteger: quantity((nanos) => isInt(nanos)),
  asInteger: quantity((nanos) => (isInt(nanos) ? nanos / unit : fail('cannot convert value to integer'))),
  asApproximateFloat: quantity((nanos) => Number(nanos / unit) + Number(nanos % unit) / 1e9),
  add: quantity((nanos, other) => addQuantity(nanos, other!, 1n)),
  sub: quantity((nanos, other) => addQuantity(nanos, other!, -1n)),
  isGreaterThan: (one, other) => orderOf(one, other, (order) => order > 0n),
  isLessThan: (one, other) => orderOf(one, other, (order) => order < 0n),
  compareTo: compare,
  semver: (text, normalise) => {
    const parsed = readSemver(text, normalise);
    if (parsed === undefined) return undefined;
    if ('error' in parsed) return fail(parsed.error);
    const shown = `${parsed.numbers.join('.')}${parsed.pre.length === 0 ? '' : `-${parsed.pre.join('.')}`}`;
    return { tag: 'opaque', name: 'kubernetes.Semver', text: shown, data: parsed };
  },
  isSemver: (text, normalise) => {
    const parsed = readSemver(text, normalise);
    return parsed === undefined ? undefined : !('error' in parsed);
  },
  major: semver(({ numbers }) => numbers[0]),
  minor: semver(({ numbers }) => numbers[1]),
  patch: semver(({ numbers }) => numbers[2]),
  ...Object.fromEntries(formats.map((name) => [`format.${name}`, () => wrapFormat(name)])),
  'format.named': (name) => {
    if (typeof name !== 'string') return undefined;
    return formats.includes(name) ? { tag: 'optional', value: wrapFormat(name) } : { tag: 'optional' };
  },
  validate: open<string>('kubernetes.NamedFormat', (name, text) => {
    if (typeof text !== 'string') return undefined;
    const problems = checkFormat(name, text)!;
    return problems.length === 0
      ? { tag: 'optional' }
      : { tag: 'optional', value: nativeStrings.mark(problems) };
  }),
};

function isInt(nanos: bigint): boolean {
  return nanos % unit === 0n && BigInt.asIntN(64, nanos / unit) === nanos / unit;
}

function addQuantity(nanos: bigint, other: CelValue, factor: bigint): CelValue | undefined {
  if (typeof other === 'bigint') return wrapQuantity(nanos + factor * other * unit);
  if (!isTagged(other, 'opaque') || other.name !== 'kubernetes.Quantity') return undefined;
  return wrapQuantity(nanos + factor * (other.data as bigint));
}

function orderOf(
  one: CelValue | undefined,
  other: CelValue | undefined,
  test: (order: bigint) => boolean,
): CelValue | undefined {
  const order = compare(one, other);
  return order === undefined ? undefined : test(order);
}
