import { quoteForShell } from '../quote-for-shell.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';

/** Why a discovery document does not belong to an issuer URL, and which URL was probably meant. */
export function explainIssuerName(url: string, stated: unknown): string {
  const rule = 'kube-apiserver compares them byte for byte, and so does the `iss` of each token.';
  if (typeof stated !== 'string' || stated === '') {
    return `The discovery document of ${url} does not say which issuer it is of. ${rule} See that the URL is that of an OpenID Connect issuer.`;
  }
  const shown = escapeInvisible(stated);
  if (/[{}]/.test(stated)) {
    return `The discovery document of ${url} is that of "${shown}", a pattern for many issuers and not one of them. Add the URL of your own tenant.`;
  }
  return `The discovery document of ${url} is that of "${shown}": ${nameDifference(url, stated)}. ${rule} If that is the issuer that you mean: trustplane issuer add ${quoteForShell(stated)}`;
}

function nameDifference(url: string, stated: string): string {
  if (stated === `${url}/`) return 'it ends in a slash';
  if (url === `${stated}/`) return 'it ends without a slash';
  if (stated.replace(/^http:/, 'https:') === url) {
    return 'it says http, which kube-apiserver takes from no issuer, so the issuer must be told its public URL';
  }
  if (stated.toLowerCase() === url.toLowerCase()) return 'letters differ in their case';
  if (stated.replace(/:443(?=\/|$)/, '') === url.replace(/:443(?=\/|$)/, '')) {
    return 'one of them writes the port';
  }
  const host = (text: string) => (URL.canParse(text) ? new URL(text).host : text);
  return host(stated) === host(url) ? 'the path is another one' : 'the host is another one';
}
