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
 * What a loop gives, `optMap` and `optFlatMap` included, cel-go converts once more, which it cannot do with a value of
 * Kubernetes' own types: those become an error.
 */
export function convertLoopResult(result: CelValue): CelValue {
  const inner = isTagged(result, 'optional') ? result.value : result;
  if (!isTagged(inner, 'opaque')) return result;
  return fail(`unsupported conversion to ref.Val: (${goTypes[inner.name] ?? inner.name})${inner.text}`);
}
