import type { Finding } from '../diagnostics/finding.ts';
import type { SourceDocument } from './source-document.ts';

/** What was read, and everything that was wrong with it. */
export interface LoadedDocuments {
  documents: SourceDocument[];
  findings: Finding[];
}
