import type { LoadedDocuments } from './loaded-documents.ts';
import { parseStrictly } from './parse-strictly.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import type { SourceFile } from './source-document.ts';

/**
 * The documents of one file. Text in the plain subset is read by the fast reader; everything else, and with it
 * every refusal, is left to the strict parser.
 */
export function readDocuments(file: SourceFile): LoadedDocuments {
  const values = readPlainYaml(file.text);
  if (values === undefined) return parseStrictly(file);
  return { documents: values.map((value, index) => ({ file, index, value })), findings: [] };
}
