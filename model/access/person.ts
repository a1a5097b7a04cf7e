import type { Claims } from '../../authentication/identify/claims.ts';
import type { SourceDocument } from '../load/source-document.ts';

/** Somebody of whom a token's claims are known: from a TokenCase, or from a list of identities. */
export interface Person {
  /** The name of the TokenCase, or what is most telling among the claims. */
  name: string;
  claims: Claims;
  /** A TokenCase says that this login must survive every change. */
  admin: boolean;
  /** The TokenCase; absent for an identity from a list. */
  document?: SourceDocument;
  /** There is such a TokenCase only in the environment that is compared with. */
  past?: boolean;
}
