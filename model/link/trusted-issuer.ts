import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { FieldPath } from '../diagnostics/finding.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest } from '../manifest.ts';
import type { AccessGrant } from './access-grant.ts';

/**
 * An issuer that clusters may trust: an Issuer by itself, an IssuerClass filled in for an Organization, or the service
 * accounts of another cluster.
 */
export interface TrustedIssuer {
  /** Whose issuer it is. */
  owner: Manifest<'Issuer'> | Manifest<'Organization'> | Manifest<'ServiceAccountTrust'>;
  /** Where the authenticator's fields are written. */
  template: Manifest<'Issuer'> | Manifest<'IssuerClass'> | Manifest<'ServiceAccountTrust'>;
  /** Whether its host may have a private address. */
  internal: boolean;
  /** How to say that it may, where that is not `spec.internal` of the template. */
  internalHelp?: string;
  /** The entry of the document, with placeholders filled and the CA inlined; without audiences if it names none. */
  authenticator: JWTAuthenticator;
  access: readonly AccessGrant[];
  /** Where a field of the authenticator was written: the CA, for one, may come from a file. */
  locate(field: FieldPath): { document: SourceDocument; path: FieldPath };
}
