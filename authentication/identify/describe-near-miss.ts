import { quoteGoString as quote } from '../quote-go-string.ts';
import { trimEndOf } from '../trim-end-of.ts';

/** How the issuer of a token and an issuer URL differ, told so that a slip of the pen is seen. */
export function describeNearMiss(issuerUrl: string, issuer: string | undefined): string {
  if (issuer === undefined) return 'iss is not a string, so nobody answers for the token';
  if (issuer === '') return `there is no iss; it would have to be ${quote(issuerUrl)}`;
  const difference = findDifference(issuerUrl, issuer);
  const compared = `iss is ${quote(issuer)}, not ${quote(issuerUrl)}`;
  return difference === undefined ? compared : `${compared}: they differ only in ${difference}`;
}

function findDifference(issuerUrl: string, issuer: string): string | undefined {
  if (trimEndOf(issuerUrl, '/') === trimEndOf(issuer, '/')) return 'slashes at the end';
  if (issuerUrl.trim() === issuer.trim()) return 'space around it';
  if (issuerUrl.toLowerCase() === issuer.toLowerCase()) return 'upper and lower case';
  const bare = (url: string) => trimEndOf(url.replace(/^[a-z]+:\/\//i, ''), '/').toLowerCase();
  if (bare(issuerUrl) === bare(issuer)) return 'the scheme';
  const withoutPort = (url: string) => bare(url).replace(/^([^/]*):443(?=\/|$)/, '$1');
  if (withoutPort(issuerUrl) === withoutPort(issuer)) return 'the port';
  if (issuerUrl.normalize('NFKC') === issuer.normalize('NFKC')) return 'how characters are encoded';
  return undefined;
}
