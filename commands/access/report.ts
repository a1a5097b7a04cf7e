import type { AccessEffect } from '../../model/access/access-change.ts';
import type { TrustGraph } from '../../model/access/trust-graph.ts';

/** A line of a file, as `path:line:column`, with the revision where it is not the file as it is now. */
export type PlaceText = string;

/** What becomes of somebody, for a report. */
export type StandingReport =
  | {
      username: string;
      groups: readonly string[];
      uid?: string;
      extra?: Readonly<Record<string, readonly string[]>>;
      roles: readonly string[];
    }
  | { refused: string }
  | { unverified: string };

/** Somebody for whom something changes. */
export interface PersonReport {
  state: 'gained' | 'lost' | 'renamed' | 'regranted' | 'unclear';
  name: string;
  admin: boolean;
  place?: PlaceText;
  before: StandingReport;
  after: StandingReport;
  rolesGained: readonly string[];
  rolesLost: readonly string[];
  clusters: readonly string[];
}

/** An issuer that changes. */
export interface IssuerReport {
  state: 'added' | 'removed' | 'changed';
  owner: string;
  url: string;
  details: readonly { text: string; effects: readonly AccessEffect[]; place?: PlaceText }[];
  clusters: readonly string[];
}

/** A binding that changes, or of which it changes whether anybody can match it. */
export interface BindingReport {
  state: 'added' | 'removed' | 'replaced' | 'orphaned' | 'revived';
  subject: { kind: 'User' | 'Group'; name: string };
  role: string;
  /** What the subject of a replaced one becomes. */
  becomes?: string;
  /** Whether anybody can match it after the change. */
  matches: boolean;
  place: PlaceText;
  clusters: readonly string[];
}

/** What a change does, ready to be printed; without the graph it is the JSON. */
export interface ChangeReport {
  environment: string;
  /** The commit is empty where there is none: files that lie beside each other. */
  against: { revision: string; commit: string };
  /** In a sentence. */
  headline: string;
  /** Whether everything on both sides could be read. */
  complete: boolean;
  /** What a reader has to know before relying on the rest. */
  notes: readonly string[];
  effects: readonly AccessEffect[];
  totals: Readonly<Record<PersonReport['state'], number>> & {
    issuers: Readonly<Record<IssuerReport['state'], number>>;
  };
  clusters: {
    added: readonly string[];
    removed: readonly string[];
    changed: readonly string[];
    unchanged: number;
  };
  people: readonly PersonReport[];
  issuers: readonly IssuerReport[];
  bindings: readonly BindingReport[];
  settings: readonly { text: string; effects: readonly AccessEffect[]; clusters: readonly string[] }[];
  graph: TrustGraph;
}
