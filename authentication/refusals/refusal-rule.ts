/** Rules beyond kube-apiserver's own that a document can break; the names are stable. */
export type RefusalRule =
  | 'system-identity'
  | 'issuer-form'
  | 'well-known-issuer'
  | 'own-issuer-lookalike'
  | 'ambiguous-issuer'
  | 'ambiguous-discovery'
  | 'numeric-host'
  | 'metadata-host'
  | 'internal-host'
  | 'ip-literal-issuer'
  | 'lookalike-host';
