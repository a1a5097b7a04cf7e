import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import type { ImportSource } from './import-source.ts';
import type { ImportedEnvironment, ImportedIssuer } from './imported-environment.ts';
import { keepCertificates } from './keep-certificates.ts';
import { nameIssuers } from './name-issuers.ts';
import type { ClusterFacts } from './read-facts.ts';
import type { Remark } from './remark.ts';
import { withoutZeroValues } from './without-zero-values.ts';

/**
 * What becomes of a configuration in files: one Issuer for each entry, in its own words, and a Cluster with the rest.
 *
 * @param unreadAuthority where the CA lies that could not be read
 */
export function planEnvironment(
  source: ImportSource,
  { jwt, anonymous }: AuthenticationConfiguration,
  unreadAuthority: string | undefined,
  facts: ClusterFacts,
): { environment: ImportedEnvironment; remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const entries = (jwt ?? []).map(withoutZeroValues);
  const names = nameIssuers(entries.map(({ issuer }) => issuer?.url ?? ''));
  const issuers = entries.map((entry, index): ImportedIssuer => {
    const { certificateAuthority, ...issuer } = entry.issuer ?? {};
    const name = names[index]!;
    const kept = certificateAuthority === undefined ? undefined : keepCertificates(certificateAuthority);
    for (const type of new Set(kept?.others)) {
      remarks.push({
        kind: 'lost',
        text: `A block of type ${type} beside the CA of ${issuer.url}: only certificates are copied.${type.includes('PRIVATE KEY') ? ' Consider the key lost, and replace it.' : ''}`,
      });
    }
    if (unreadAuthority !== undefined) {
      remarks.push({
        kind: 'next',
        text: `Put a copy of the node's ${unreadAuthority} at ca/${name}.pem: without it the environment does not compile. Its CA is the one thing that was not compared.`,
      });
    }
    return {
      name,
      entry: { ...entry, issuer },
      ...(kept !== undefined && { authority: kept.pem }),
      ...(unreadAuthority !== undefined && { unreadAuthority }),
      exceptions: [],
    };
  });
  return {
    environment: {
      // It stands in comments, which a line end would end.
      from: escapeInvisible(source.name),
      cluster: {
        name: facts.name,
        kubernetesVersion: `1.${facts.minor}`,
        platform: facts.platform,
        serviceAccountIssuers: facts.serviceAccountIssuers,
        issuersAreAssumed: facts.issuersAreAssumed,
        ...(anonymous !== undefined && { anonymous: { enabled: false, ...withoutZeroValues(anonymous) } }),
        ...(source.profile !== undefined && { profile: source.profile }),
        exceptions: [],
      },
      issuers,
    },
    remarks: [
      ...remarks,
      {
        kind: 'next',
        text: `breakGlass: how somebody gets in when no issuer answers is in no source. Fill in what stands in clusters/${facts.name}.yaml as a comment, and take the # away.`,
      },
    ],
  };
}
