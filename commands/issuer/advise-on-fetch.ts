import type { FetchFailure } from '../identify/fetch-failure.ts';
import type { IssuerRequest } from './issuer-request.ts';
import { mayAsk } from './may-ask.ts';

const offline = '--offline writes the files without asking it.';

/** What to do about an issuer that could not be asked. */
export function adviseOnFetch({ kind, code }: FetchFailure, { url, authority }: IssuerRequest): string {
  switch (kind) {
    case 'address':
      return adviseOnAddress(code);
    case 'certificate':
      return adviseOnCertificate(code, url, authority?.path);
    case 'status':
      return code === '404'
        ? 'The issuer is what stands before /.well-known/openid-configuration. Compare the URL with the `iss` of one of its tokens.'
        : `See that the URL is right and the issuer is up. ${offline}`;
    case 'redirect':
      return 'Add the URL under which the document really is; it must be what tokens have as `iss`.';
    case 'not-https':
      return 'The issuer must publish an https URL there: API servers would get its keys unprotected.';
    case 'size':
      return 'No discovery document or key set is so large. See that the URL is right.';
    case 'timeout':
      return `See that the host and port are right, and that a firewall lets you through. ${offline}`;
    case 'unreachable':
      return code === 'ENOTFOUND'
        ? `Look for a typing error in the host. Where only the API servers can find it, ${offline}`
        : `See that the host and port are right. Where only the API servers can reach it, ${offline}`;
  }
}

function adviseOnAddress(address: string): string {
  return mayAsk(address, true)
    ? 'It is not on the public internet. If the issuer really is inside your own network, say so with --internal, and give its CA with --ca FILE.'
    : 'Clouds hand out credentials there, or it leads nowhere. Give the issuer another address.';
}

function adviseOnCertificate(code: string, url: string, authority: string | undefined): string {
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return 'Renew it at the issuer, and look at the clock here: API servers refuse it as well.';
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return 'Use the host name that the certificate is for, or have it issued for this one.';
  }
  const { host, port } = new URL(url);
  const look = `openssl s_client -showcerts -connect ${host}${port === '' ? ':443' : ''} shows who signed it.`;
  return authority === undefined
    ? `No public CA has signed it. Give the CA that has with --ca FILE. ${look}`
    : `The CA in ${authority} has not signed it, and no other one is trusted. ${look}`;
}
