import type { AuthenticationConfiguration } from '../configuration.ts';
import { normalizeUrl } from './normalize-url.ts';
import type { Refusal } from './refusal.ts';

const wellKnown = '/.well-known/openid-configuration';

/** Issuers and discovery documents that only their spelling tells apart; equal ones are upstream's own matter. */
export function findAmbiguousIssuers({ jwt = [] }: AuthenticationConfiguration): Refusal[] {
  const refusals: Refusal[] = [];
  const issuers = new Map<string, { index: number; url: string }>();
  for (const [index, entry] of jwt.entries()) {
    const url = entry?.issuer?.url ?? '';
    const normal = normalizeUrl(url);
    if (normal === undefined) continue;
    const twin = issuers.get(normal);
    if (twin === undefined) issuers.set(normal, { index, url });
    else if (twin.url !== url) {
      refusals.push({
        rule: 'ambiguous-issuer',
        path: ['jwt', index, 'issuer', 'url'],
        message: `"${url}" and "${twin.url}" differ only in their spelling, and are two issuers to the API server.`,
        help: 'Keep the one that stands in the tokens as `iss`.',
        others: [twin.index],
      });
    }
  }
  if (!jwt.some((entry) => entry?.issuer?.discoveryURL)) return refusals;
  const documents = new Map<string, { index: number; url: string }>();
  for (const [index, entry] of jwt.entries()) {
    const { url = '', discoveryURL } = entry?.issuer ?? {};
    if (!discoveryURL) continue;
    const normal = normalizeUrl(discoveryURL);
    const own = normalizeUrl(url);
    if (normal === undefined) continue;
    const twin = documents.get(normal);
    const owner = issuers.get(normal.replace(wellKnown, ''));
    const path = ['jwt', index, 'issuer', 'discoveryURL'];
    if (twin === undefined) documents.set(normal, { index, url: discoveryURL });
    else if (twin.url !== discoveryURL) {
      refusals.push({
        rule: 'ambiguous-discovery',
        path,
        message: `"${discoveryURL}" and "${twin.url}" are one discovery document for two issuers.`,
        help: 'Give each issuer the discovery document that names it.',
        others: [twin.index],
      });
    }
    if (owner !== undefined && owner.index !== index && normal.replace(wellKnown, '') !== own) {
      refusals.push({
        rule: 'ambiguous-discovery',
        path,
        message: `"${discoveryURL}" is the discovery document of another issuer here, "${owner.url}".`,
        help: 'Name the discovery document of this issuer, or leave discoveryURL out.',
        others: [owner.index],
      });
    }
  }
  return refusals;
}
