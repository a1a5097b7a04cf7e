import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';
import { isTagged } from './is-tagged.ts';

const goTypes: Readonly<Record<string, string>> = {
  'kubernetes.Quantity': '*resource.Quantity',
  'kubernetes.URL': '*url.URL',
  'kubernetes.Semver': 'semver.Version',
  'kubernetes.NamedFormat': '*apiservercel.Format',
  'net.IP': 'netip.Addr',
  'net.CIDR': 'netip.Prefix',
};

/**
 * The optional that a branch of `?:` gives, and so `optMap` and `optFlatMap`: cel-go takes out what is inside it, all
 * optionals below included, and wraps that again, which it cannot do with a value of Kubernetes' own types.
 */
export function convertBranch(result: CelValue): CelValue {
  if (!isTagged(result, 'optional') || result.value === undefined) return result;
  let inner: CelValue = result.value;
  while (isTagged(inner, 'optional')) inner = inner.value ?? null;
  if (!isTagged(inner, 'opaque')) return { tag: 'optional', value: inner };
  const text = `(${goTypes[inner.name] ?? inner.name})${inner.text}`;
  return { tag: 'optional', value: fail(`unsupported conversion to ref.Val: ${text}`) };
}
