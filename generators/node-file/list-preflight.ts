import { createHash } from 'node:crypto';
import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';

/** What the agent asks before it writes: one line an issuer, and the CA files that the lines name. */
export interface Preflight {
  /** Tab-separated: issuer URL, URL of the discovery document, CA file or `-`, `block` or `warn`. */
  lines: string;
  /** PEM by file name. */
  authorities: Record<string, string>;
}

/**
 * The questions for the issuers of a document. A node's answer is evidence for the API server only where both take
 * the same way with the same trust: without a CA (the API server's own trust store) or behind an egress selector it
 * is a warning and does not keep the file from being written.
 */
export function listPreflight(configuration: AuthenticationConfiguration): Preflight {
  const authorities: Record<string, string> = {};
  let lines = '';
  for (const { issuer } of configuration.jwt ?? []) {
    if (issuer?.url === undefined) continue;
    const { url, discoveryURL, certificateAuthority, egressSelectorType } = issuer;
    const document = discoveryURL ?? `${url.replace(/\/+$/, '')}/.well-known/openid-configuration`;
    let file = '-';
    if (certificateAuthority !== undefined && certificateAuthority !== '') {
      file = `ca-${createHash('sha256').update(certificateAuthority).digest('hex').slice(0, 12)}.pem`;
      authorities[file] = certificateAuthority;
    }
    lines += `${url}\t${document}\t${file}\t${file === '-' || egressSelectorType !== undefined ? 'warn' : 'block'}\n`;
  }
  return { lines, authorities };
}
