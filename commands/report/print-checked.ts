import type { Manifests } from '../../model/manifest.ts';
import { printCount } from './print-count.ts';

/** The line for people where nothing was found: what was looked at, so that a wrong folder is noticed. */
export function printChecked(name: string, manifests: Manifests): string {
  const parts = [
    printCount(manifests.Cluster.length, 'cluster'),
    printCount(manifests.Issuer.length, 'issuer'),
    ...(manifests.IssuerClass.length > 0
      ? [printCount(manifests.IssuerClass.length, 'issuer class', 'issuer classes')]
      : []),
    printCount(manifests.Organization.length, 'organisation'),
    ...(manifests.ServiceAccountTrust.length > 0
      ? [printCount(manifests.ServiceAccountTrust.length, 'service account trust')]
      : []),
    printCount(manifests.TokenCase.length, 'token case'),
  ];
  return `${name}: nothing to complain about in ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.\n`;
}
