import { createHash } from 'node:crypto';
import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';

const names = new Map<string, string>();
const limit = 1000;

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
    const document = discoveryURL ?? `${url.replace(/\/$/, '')}/.well-known/openid-configuration`;
    let file = '-';
    if (certificateAuthority !== undefined && certificateAuthority !== '') {
      file = nameAuthority(certificateAuthority);
      authorities[file] = certificateAuthority;
    }
    lines += `${url}\t${document}\t${file}\t${file === '-' || egressSelectorType !== undefined ? 'warn' : 'block'}\n`;
  }
  return { lines, authorities };
}

/** The file name of a CA. Remembered, because most issuers of a fleet have the same one. */
function nameAuthority(pem: string): string {
  let name = names.get(pem);
  if (name === undefined) {
    name = `ca-${createHash('sha256').update(pem).digest('hex').slice(0, 12)}.pem`;
    if (names.size === limit) names.clear();
    names.set(pem, name);
  }
  return name;
}
