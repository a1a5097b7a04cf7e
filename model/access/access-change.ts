import type { FieldPath } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Person } from './person.ts';
import type { RoleBinding } from './role-binding.ts';
import type { Standing } from './standing.ts';

/** What a change may do to somebody: let in or give a role, shut out or take a role, call by another name. */
export type AccessEffect = 'gain' | 'loss' | 'rename';

/** Where something is written, and in which of the two environments. */
export interface ChangePlace {
  document: SourceDocument;
  path: FieldPath;
  side: 'before' | 'after';
}

/** Somebody for whom something changes, the same way on each of these clusters. */
export interface PersonChange {
  /** `regranted`: the same user with other roles. `unclear`: it cannot be told who they are, before or after. */
  state: 'gained' | 'lost' | 'renamed' | 'regranted' | 'unclear';
  person: Person;
  before: Standing;
  after: Standing;
  rolesGained: readonly string[];
  rolesLost: readonly string[];
  clusters: string[];
}

/** One thing that is different about an issuer, in plain words. */
export interface IssuerDetail {
  text: string;
  effects: readonly AccessEffect[];
  place?: ChangePlace;
}

/** An issuer that is trusted, no longer trusted, or trusted differently, the same way on each of these clusters. */
export interface IssuerChange {
  state: 'added' | 'removed' | 'changed';
  owner: Pick<TrustedIssuer['owner'], 'kind' | 'name'>;
  url: string;
  details: readonly IssuerDetail[];
  clusters: string[];
}

/** A role for a subject that comes, goes, or begins or ends to match anybody whom an issuer can let in. */
export interface BindingChange {
  /**
   * `orphaned`: it stays, and nobody can be called so any longer. `revived`: it stays, and now somebody can. `replaced`:
   * the same line gives the same role, but to a subject of another name.
   */
  state: 'added' | 'removed' | 'replaced' | 'orphaned' | 'revived';
  binding: RoleBinding;
  /** What a replaced one becomes. */
  successor?: RoleBinding;
  /** In which of the two environments the binding is written. */
  side: 'before' | 'after';
  /** Whether anybody whom an issuer lets in can be called so after the change. */
  matchesAfter: boolean;
  clusters: string[];
}

/** Something else about clusters that decides who gets in. */
export interface SettingChange {
  text: string;
  effects: readonly AccessEffect[];
  clusters: string[];
}

/** Who would gain and lose access between two environments, and through what. Everything is in a stable order. */
export interface AccessChange {
  people: readonly PersonChange[];
  issuers: readonly IssuerChange[];
  bindings: readonly BindingChange[];
  settings: readonly SettingChange[];
  clusters: {
    added: readonly string[];
    removed: readonly string[];
    /** Those that were there and stay, with a document or grants that differ. */
    changed: readonly string[];
    unchanged: number;
  };
  /** How many people were looked at: token cases and identities with different claims. */
  known: number;
}
