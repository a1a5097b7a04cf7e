import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { IssuerClassSpec, IssuerSpec } from '../generated/kinds.ts';

/** The fields of a document's entry, in upstream's own words, from the spec of an Issuer or a filled IssuerClass. */
export function lowerAuthenticator(
  spec: IssuerSpec | IssuerClassSpec,
  certificateAuthority: string | undefined,
): JWTAuthenticator {
  const { certificateAuthorityFile: _, ...issuer } = spec.issuer;
  return {
    issuer: { ...issuer, ...(certificateAuthority !== undefined && { certificateAuthority }) },
    ...(spec.claimValidationRules !== undefined && { claimValidationRules: spec.claimValidationRules }),
    ...(spec.claimMappings !== undefined && { claimMappings: spec.claimMappings }),
    ...(spec.userValidationRules !== undefined && { userValidationRules: spec.userValidationRules }),
  };
}
