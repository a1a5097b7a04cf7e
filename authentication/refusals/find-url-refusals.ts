import type { JWTAuthenticator } from '../configuration.ts';
import { ordinaryUrl } from '../ordinary-url.ts';
import { parseGoUrl } from '../parse-go-url.ts';
import { classifyHost } from './classify-host.ts';
import { normalizeUrl } from './normalize-url.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

const fields = ['url', 'discoveryURL'] as const;
const wellKnown = '/.well-known/openid-configuration';

/** URLs that upstream's validation lets pass although no token can match them, or only one that must not. */
export function findUrlRefusals({ issuer }: JWTAuthenticator, options: RefusalOptions): Refusal[] {
  const refusals: Refusal[] = [];
  for (const field of fields) {
    const url = issuer?.[field] ?? '';
    const fault = url === '' ? undefined : findFormFault(url);
    if (fault === undefined) continue;
    refusals.push({
      rule: 'issuer-form',
      path: ['issuer', field],
      message: `The URL "${url}" ${fault}; the API server loads it all the same.`,
      help: 'Write the `issuer` value of the discovery document, byte for byte.',
    });
  }
  const url = issuer?.url ?? '';
  if (url.toLowerCase().includes(wellKnown)) {
    refusals.push({
      rule: 'well-known-issuer',
      path: ['issuer', 'url'],
      message: `The issuer "${url}" contains the path of a discovery document, which is not part of an issuer.`,
      help: `Write what stands before ${wellKnown}; the whole address belongs in discoveryURL.`,
    });
  }
  const own = findOwnIssuer(url, options.disallowedIssuers);
  if (own !== undefined) {
    refusals.push({
      rule: 'own-issuer-lookalike',
      path: ['issuer', 'url'],
      message: `The issuer "${url}" is the cluster's own service-account issuer "${own}" in another spelling.`,
      help: 'Leave the issuer out for this cluster; its own tokens are accepted anyway.',
    });
  }
  return refusals;
}

function findFormFault(url: string): string | undefined {
  if (ordinaryUrl.test(url)) return undefined;
  const parsed = parseGoUrl(url);
  if ('error' in parsed || parsed.url.scheme !== 'https') return undefined;
  const { host, rawQuery, fragment } = parsed.url;
  if (!url.startsWith('https:')) return 'has a scheme in capitals, which no token has';
  if (host === '' || /^:\d*$/.test(host)) return 'names no host';
  if (classifyHost(host.replace(/:\d*$/, '')) === undefined) return 'names a host that is none';
  const port = /:(\d*)$/.exec(host)?.[1];
  if (port === '' || Number(port ?? 1) < 1 || Number(port ?? 1) > 65_535) return 'names a port that is none';
  const [beforeFragment = ''] = url.split('#');
  if (url.includes('#') && fragment === '') return 'ends in an empty fragment';
  if (beforeFragment.includes('?') && rawQuery === '') return 'has an empty query';
  const path = beforeFragment.replace(/^https:\/\/[^/]*/, '');
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path)) return 'has a path with . or .. in it';
  if (/[^\x21-\x7e]/.test(path)) return 'has characters in its path that a URL cannot have';
  return undefined;
}

/** The service-account issuer that a URL only spells differently; an equal one is upstream's own matter. */
function findOwnIssuer(url: string, disallowed: readonly string[]): string | undefined {
  if (url === '' || disallowed.includes(url)) return undefined;
  const normal = normalizeUrl(url);
  return normal === undefined ? undefined : disallowed.find((own) => normalizeUrl(own) === normal);
}
