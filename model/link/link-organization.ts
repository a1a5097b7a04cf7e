import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import type { Manifest } from '../manifest.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import { linkAccess } from './link-access.ts';
import { locateField } from './locate-field.ts';
import { lowerAuthenticator } from './lower-authenticator.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** The issuer of an organisation, made from its class; undefined where there is no such class. */
export function linkOrganization(
  organization: Manifest<'Organization'>,
  classes: readonly Manifest<'IssuerClass'>[],
  authorities: ReadonlyMap<Manifest<'IssuerClass'>, string | undefined>,
  findings: Finding[],
): (TrustedIssuer & { template: Manifest<'IssuerClass'> }) | undefined {
  const { issuerClassName } = organization.document.spec;
  const template = classes.find((candidate) => candidate.name === issuerClassName);
  if (template === undefined) {
    const names = classes.map((candidate) => candidate.name);
    findings.push({
      rule: 'unknown-reference',
      message: `There is no IssuerClass "${issuerClassName}".`,
      place: { document: organization.source, path: ['spec', 'issuerClassName'] },
      help: listCandidates(issuerClassName, names, 'issuer classes'),
      missing: { kind: 'IssuerClass', name: issuerClassName },
    });
    return undefined;
  }
  const spec = fillPlaceholders(template.document.spec, organization.name);
  const authenticator = lowerAuthenticator(spec, authorities.get(template));
  return {
    owner: organization,
    template,
    internal: template.document.spec.internal ?? false,
    authenticator,
    access: linkAccess(organization, authenticator, findings),
    locate: (field) => locateField(template, field),
  };
}
