import type { TrustGraph } from '../../model/access/trust-graph.ts';
import type { PlaceText, StandingReport } from './report.ts';

/** A binding in words. */
export interface RoleReport {
  subject: { kind: 'User' | 'Group'; name: string };
  role: string;
  place: PlaceText;
}

/** An issuer of a cluster, and what its people may do there. */
export interface WayInReport {
  owner: string;
  /** The class that the issuer is made from. */
  class?: string;
  url: string;
  audiences: readonly string[];
  /** What its users are called: `acme:<email>`. */
  users: string;
  groups?: string;
  /** The expressions that make the names, where they do. */
  expressions: readonly string[];
  rules: readonly string[];
  roles: readonly RoleReport[];
  people: readonly ({ name: string } & StandingReport)[];
  place: PlaceText;
}

/** Who gets into a cluster. */
export interface ClusterReport {
  cluster: string;
  kubernetes: string;
  ways: readonly WayInReport[];
  /** Bindings that nobody matches whom an issuer lets in. */
  idle: readonly RoleReport[];
  breakGlass: readonly { kind: string; subject: string; owner: string; lastTested: string }[];
  /** Which tokens the webhook accepts, where the API servers ask one. */
  webhook?: string;
  anonymous: string;
}

/** Who gets in where, ready to be printed; without the graph it is the JSON. */
export interface AccessReport {
  environment: string;
  notes: readonly string[];
  clusters: readonly ClusterReport[];
  graph: TrustGraph;
}
