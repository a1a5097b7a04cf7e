import type { FieldPath } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { AccessPattern } from './access-pattern.ts';
import type { Person } from './person.ts';
import type { RoleBinding } from './role-binding.ts';
import type { Standing } from './standing.ts';

/** How somebody gets into a cluster: an issuer, what its people are called there, and what they may do. */
export interface WayIn {
  owner: Pick<TrustedIssuer['owner'], 'kind' | 'name'>;
  /** The class that the issuer of an organisation is made from. */
  template?: string;
  url: string;
  audiences: readonly string[];
  username: AccessPattern | undefined;
  /** Absent where the issuer maps no groups. */
  groups: AccessPattern | undefined;
  /** What a token has to fulfil besides: a rule's message, or its expression. */
  rules: readonly string[];
  /** The bindings whose subject can be one of them. */
  bindings: readonly RoleBinding[];
  /** The token cases and identities that come in this way. */
  people: readonly { person: Person; standing: Standing }[];
  /** The line that names the issuer. */
  place: { document: SourceDocument; path: FieldPath };
}

/** Everybody who gets into a cluster, as far as its environment says. */
export interface ClusterAccess {
  cluster: string;
  minor: number;
  ways: readonly WayIn[];
  /** Bindings whose subject nobody can be whom an issuer lets in. */
  idle: readonly RoleBinding[];
  breakGlass: readonly { kind: string; subject: string; owner: string; lastTested: string }[];
  /** Which tokens a webhook accepts, whoever their issuer is; absent where the API servers read a document. */
  webhook?: string;
  /** What becomes of requests without a token. */
  anonymous: string;
}
