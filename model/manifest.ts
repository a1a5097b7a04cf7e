import type { ManifestOf } from './generated/kinds.ts';
import type { Kind } from './kind.ts';
import type { SourceDocument } from './load/source-document.ts';

/** A document of one of our kinds that has the shape its schema asks for. */
export interface Manifest<K extends Kind = Kind> {
  kind: K;
  name: string;
  document: ManifestOf[K];
  source: SourceDocument;
}

/** The manifests of an environment, by kind and in the order of their names. */
export type Manifests = { readonly [K in Kind]: readonly Manifest<K>[] };
