import { fieldsByVersion } from '../fields-by-version.ts';
import { quoteGoString } from '../quote-go-string.ts';
import type { DecodeFault } from './decode-error.ts';
import type { FoundKind } from './find-kind.ts';

const group = 'apiserver.config.k8s.io';
const wantedKind = 'AuthenticationConfiguration';
const firstMinors = new Map<string, number>(Object.entries(fieldsByVersion.apiVersions));

/**
 * What upstream has against the kind of a document, of which `text` is the whole, in upstream's order. The internal
 * version `__internal` is registered like any other, which makes files of it valid.
 */
export function checkKind(found: FoundKind, text: string, minor: number): DecodeFault | undefined {
  const { kind, apiVersion, kindMark, apiVersionMark } = found;
  if (found.fault !== undefined) return found.fault;
  if (apiVersion.split('/').length > 2) {
    return { message: `unexpected GroupVersion string: ${apiVersion}`, mark: apiVersionMark };
  }
  if (kind === '') return { message: `Object 'Kind' is missing in '${text}'`, mark: kindMark };
  if (apiVersion === '' || apiVersion.endsWith('/')) {
    return { message: `Object 'apiVersion' is missing in '${text}'`, mark: apiVersionMark };
  }
  const isInternal = apiVersion === `${group}/__internal`;
  const firstMinor = isInternal ? 0 : (firstMinors.get(apiVersion) ?? Number.POSITIVE_INFINITY);
  if (kind === wantedKind && firstMinor <= minor) return undefined;
  return { message: explain(kind, apiVersion), mark: kind === wantedKind ? apiVersionMark : kindMark };
}

/** Upstream goes on with the name of its scheme. Of another kind that it knows it says so after decoding it. */
function explain(kind: string, apiVersion: string): string {
  const [groupName = '', version = ''] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  if (version === '__internal') {
    return `no kind ${quoteGoString(kind)} is registered for the internal version of group ${quoteGoString(groupName)}`;
  }
  const printed = groupName === '' ? version : apiVersion;
  return `no kind ${quoteGoString(kind)} is registered for version ${quoteGoString(printed)}`;
}
