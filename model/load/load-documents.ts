import { isUtf8 } from 'node:buffer';
import type { Finding } from '../diagnostics/finding.ts';
import { group } from '../kind.ts';
import { claimsOurGroup } from './claims-our-group.ts';
import { explainPathProblem } from './explain-path-problem.ts';
import type { LoadedDocuments } from './loaded-documents.ts';
import { readDocuments } from './read-documents.ts';
import type { SourceDocument } from './source-document.ts';
import { isPathProblem, type WorkTree } from './work-tree.ts';

const sizeLimit = 1024 * 1024;

/**
 * Reads every document of our group below the inputs, in the order of their paths. Files in which our group
 * does not occur belong to somebody else and are not even parsed.
 */
export function loadDocuments(tree: WorkTree, inputs: readonly string[]): LoadedDocuments {
  const documents: SourceDocument[] = [];
  const findings: Finding[] = [];
  const paths = new Set<string>();
  for (const input of inputs) {
    for (const entry of tree.listFiles(input)) {
      if (isPathProblem(entry)) findings.push(explainPathProblem(entry));
      else paths.add(entry);
    }
  }
  for (const path of [...paths].sort()) loadFile(tree, path, documents, findings);
  return { documents, findings };
}

function loadFile(tree: WorkTree, path: string, documents: SourceDocument[], findings: Finding[]): void {
  const content = tree.readFile(path, Number.POSITIVE_INFINITY);
  if (isPathProblem(content)) {
    findings.push(explainPathProblem(content));
    return;
  }
  const bytes = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.byteLength);
  const encoding = wideEncoding(bytes);
  if (bytes.length > sizeLimit) {
    if (encoding !== undefined || bytes.includes(`${group}/`)) findings.push(tooLarge(path, bytes.length));
    return;
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (encoding !== undefined || !isUtf8(bytes) || marked) {
    if (encoding !== undefined || claimsOurGroup(bytes.toString('latin1'))) {
      findings.push(notUtf8(path, encoding ?? (marked ? 'a UTF-8 byte order mark' : undefined)));
    }
    return;
  }
  const text = bytes.toString('utf8');
  if (!claimsOurGroup(text)) return;
  const read = readDocuments({ path, text });
  documents.push(...read.documents);
  findings.push(...read.findings);
}

/** The encoding that a byte order mark or NUL bytes give away. */
function wideEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)';
  if (bytes.length > 3 && bytes[0] !== 0 && bytes[1] === 0) return 'UTF-16 or UTF-32';
  return undefined;
}

function tooLarge(path: string, size: number): Finding {
  return {
    rule: 'file-size',
    message: `The file has ${size} bytes; at most ${sizeLimit} (1 MiB) are read.`,
    place: { fileName: path },
    help: 'Split it: one object a file reads best.',
  };
}

function notUtf8(path: string, found: string | undefined): Finding {
  return {
    rule: 'not-utf8',
    message:
      found === undefined
        ? 'The file is not UTF-8.'
        : `The file starts with ${found.startsWith('a ') ? found : `a byte order mark or bytes of ${found}`}.`,
    place: { fileName: path },
    help: 'Save it as UTF-8 without a byte order mark.',
  };
}
