import { createHash } from 'node:crypto';
import type { AuthenticationConfiguration, JWTAuthenticator } from '../../authentication/configuration.ts';
import { parseCertificates } from '../../authentication/parse-certificates.ts';
import { withoutZeroValues } from './without-zero-values.ts';

/**
 * A configuration in the form in which two that mean the same are equal: without zero values, which is what an absent
 * field has (a prefix excepted, which is a pointer upstream), with the issuers in the order of their URLs, and with the
 * certificates of a CA by their hashes, whatever stands around them.
 */
export function normalizeConfiguration({ jwt, anonymous }: AuthenticationConfiguration): unknown {
  const entries = (jwt ?? []).map(withoutZeroValues);
  const urlOf = (entry: JWTAuthenticator) => entry.issuer?.url ?? '';
  entries.sort((a, b) => (urlOf(a) < urlOf(b) ? -1 : 1));
  return {
    jwt: Object.fromEntries(
      entries.map((entry) => {
        const authority = entry.issuer?.certificateAuthority;
        const issuer = {
          ...entry.issuer,
          ...(authority && { certificateAuthority: hashCertificates(authority) }),
        };
        return [urlOf(entry), { ...entry, issuer }];
      }),
    ),
    // Present but empty is not absent: it says that nobody is let in.
    ...(anonymous !== undefined && {
      anonymous: { ...withoutZeroValues(anonymous), enabled: anonymous.enabled ?? false },
    }),
  };
}

function hashCertificates(pem: string): string {
  const parsed = parseCertificates(pem);
  const content = 'certificates' in parsed ? parsed.certificates.map(({ raw }) => raw) : [Buffer.from(pem)];
  return content.map((bytes) => createHash('sha256').update(bytes).digest('hex')).join(' ');
}
