/** Rules beyond kube-apiserver's own that a document can break; the names are stable. */
export type RefusalRule = 'system-identity';
