import type { PublicIssuer } from './public-issuer.ts';
import { publicIssuers } from './public-issuers.ts';

/** Whether it can be any of them, asked at once; capitals are looked at afterwards. */
const anyIssuer = new RegExp(
  publicIssuers
    .flatMap(({ shared, own }) => [shared, own ?? []].flat())
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** Which known issuer a URL belongs to, and whether the whole world shares that URL. */
export function findPublicIssuer(
  url: string,
): { readonly issuer: PublicIssuer; readonly shared: boolean } | undefined {
  if (!anyIssuer.test(url)) return undefined;
  for (const issuer of publicIssuers) {
    if (issuer.shared.test(url)) return { issuer, shared: true };
    if (issuer.own?.test(url)) return { issuer, shared: false };
  }
  return undefined;
}
