import type { YAMLError } from 'yaml';
import type { Finding } from '../diagnostics/finding.ts';
import { explainTag } from './explain-tag.ts';
import { inspectNodes } from './inspect-nodes.ts';
import type { LoadedDocuments } from './loaded-documents.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceDocument, SourceFile } from './source-document.ts';

/**
 * The documents of a file by the full YAML parser, and every reason to refuse one. A document with a reason
 * against it is left out; its neighbours are still read.
 */
export function parseStrictly(file: SourceFile): LoadedDocuments {
  let documents: ReturnType<typeof parseYaml>['documents'];
  try {
    documents = parseYaml(file).documents;
  } catch (error) {
    return { documents: [], findings: [tooDeep(file, error)] };
  }
  const result: LoadedDocuments = { documents: [], findings: [] };
  documents.forEach((document, index) => {
    const findings = [...document.errors, ...document.warnings].map((error) => explainError(file, error));
    for (const { offset, ...problem } of inspectNodes(document))
      findings.push({ ...problem, place: { file, offset } });
    result.findings.push(...findings);
    if (findings.length > 0) return;
    const value: unknown = document.toJS({ maxAliasCount: -1 });
    if (value !== null && value !== undefined)
      result.documents.push({ file, index, value } satisfies SourceDocument);
  });
  return result;
}

function explainError(file: SourceFile, error: YAMLError): Finding {
  const place = { file, offset: error.pos[0] };
  // yaml reports its own stack's end under this code, which its types do not list.
  if ((error.code as string) === 'RESOURCE_EXHAUSTION') return nestedTooDeeply(file);
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return {
        rule: 'duplicate-key',
        message: 'This key stands in the same mapping twice.',
        place,
        help: 'Delete one of the two.',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        ...explainTag(error.message),
        place,
      };
    default:
      return {
        rule: 'yaml-syntax',
        message: `${error.message}.`.replace(/\.\.$/, '.'),
        place,
        help: 'Mend the YAML at this place.',
      };
  }
}

function tooDeep(file: SourceFile, error: unknown): Finding {
  if (!(error instanceof RangeError)) throw error;
  return nestedTooDeeply(file);
}

function nestedTooDeeply(file: SourceFile): Finding {
  return {
    rule: 'nesting-depth',
    message: 'The file is nested too deeply to be read; at most 64 levels are.',
    place: { fileName: file.path },
    help: 'Flatten the document.',
  };
}
