/** How something is after a change, compared with before. */
export type TrustState = 'same' | 'added' | 'removed' | 'changed';

/** One or several things that are alike in everything that the graph shows. */
export interface TrustNode {
  /** Unique in the graph. */
  id: string;
  kind: 'Issuer' | 'IssuerClass' | 'Organization' | 'ServiceAccountTrust' | 'Cluster';
  names: readonly string[];
  state: TrustState;
}

/** Who trusts whom: an issuer or a class leads to organisations and clusters, an organisation to clusters. */
export interface TrustEdge {
  from: string;
  to: string;
  state: TrustState;
}

/** Which clusters trust which issuers, and what a change does to that. */
export interface TrustGraph {
  nodes: readonly TrustNode[];
  edges: readonly TrustEdge[];
}
