import { isUtf8 } from 'node:buffer';
import type { Finding } from '../diagnostics/finding.ts';
import { readField } from '../diagnostics/read-field.ts';
import { claimsK0rdentInput } from './claims-k0rdent-input.ts';
import { claimsOurGroup } from './claims-our-group.ts';
import { claimsShoot } from './claims-shoot.ts';
import { explainHardLink } from './explain-hard-link.ts';
import { explainPathProblem } from './explain-path-problem.ts';
import type { LoadedDocuments } from './loaded-documents.ts';
import { ownershipLine } from './ownership-line.ts';
import { readDocuments } from './read-documents.ts';
import type { SourceDocument } from './source-document.ts';
import { statesK0rdentInput } from './states-k0rdent-input.ts';
import { statesOurGroup } from './states-our-group.ts';
import { statesShoot } from './states-shoot.ts';
import { type FileBytes, isPathProblem, type WorkTree } from './work-tree.ts';

const sizeLimit = 1024 * 1024;
/** Anything but printable ASCII: looked for first, because classes of Unicode take long to collect. */
const unusual = /[^ -~]/;

/**
 * Reads every document that may be of our group, that k0rdent's objects are made of, or that is a Shoot of Gardener,
 * below the inputs, in the order of their paths. Files in which nothing of that occurs belong to somebody else and are
 * not even parsed; what is wrong with a file of which nothing says that it is meant for us (a template, say) is not our
 * concern.
 *
 * @param earlier documents of files that were read before, by path: where the text is the same, they are taken again
 */
export function loadDocuments(
  tree: WorkTree,
  inputs: readonly string[],
  earlier?: ReadonlyMap<string, readonly SourceDocument[]>,
): LoadedDocuments {
  const loaded: Loaded = { documents: [], findings: [], shootFindings: [] };
  const { documents, findings } = loaded;
  const paths = new Set<string>();
  for (const input of inputs) {
    for (const entry of tree.listFiles(input)) {
      if (isPathProblem(entry)) findings.push(explainPathProblem(entry));
      else paths.add(entry);
    }
  }
  for (const path of [...paths].sort()) loadFile(tree, path, loaded, earlier?.get(path));
  if (loaded.shootFindings.length > 0 && documents.some(isGardenerCluster))
    findings.push(...loaded.shootFindings);
  return { documents, findings };
}

interface Loaded extends LoadedDocuments {
  /** What is wrong with files that are Shoots: somebody else's concern where no Cluster is one. */
  shootFindings: Finding[];
}

function isGardenerCluster({ value }: SourceDocument): boolean {
  return (
    readField(value, ['kind']) === 'Cluster' && readField(value, ['spec', 'delivery', 'type']) === 'Gardener'
  );
}

function loadFile(
  tree: WorkTree,
  path: string,
  { documents, findings, shootFindings }: Loaded,
  earlier: readonly SourceDocument[] = [],
): void {
  const content = tree.readFile(path, sizeLimit);
  if (isPathProblem(content)) {
    if (content.problem !== 'too-large' || isLargeOfOurs(tree, path))
      findings.push(explainPathProblem(content));
    return;
  }
  const bytes = toBuffer(content.bytes);
  const encoding = findEncoding(bytes);
  if (encoding !== undefined || !isUtf8(bytes)) {
    const ascii = toAscii(bytes);
    if (statesOurGroup(ascii) || statesK0rdentInput(ascii)) findings.push(notUtf8(path, encoding));
    else if (statesShoot(ascii)) shootFindings.push(notUtf8(path, encoding));
    return;
  }
  const text = bytes.toString('utf8');
  // What was rendered may lie below the environment, and holds Shoots and ClusterAuthentications.
  if (text.startsWith(ownershipLine)) return;
  const isOurs = claimsOurGroup(text);
  if (!isOurs && !claimsK0rdentInput(text) && !claimsShoot(text)) return;
  if (isOurs) findings.push(...checkName(path, content));
  if (earlier[0]?.file?.text === text) {
    documents.push(...earlier);
    return;
  }
  const read = readDocuments({ path, text });
  documents.push(...read.documents);
  if (read.findings.length === 0) return;
  if (statesOurGroup(text) || statesK0rdentInput(text)) findings.push(...read.findings);
  else if (statesShoot(text)) shootFindings.push(...read.findings);
}

/** What is wrong with a file of ours apart from what stands in it. */
function checkName(path: string, content: FileBytes): Finding[] {
  const findings: Finding[] = [];
  // In names nothing has to be invisible.
  const hidden = unusual.test(path)
    ? /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.exec(path)?.[0].codePointAt(0)
    : undefined;
  if (hidden !== undefined) {
    findings.push({
      rule: 'hidden-character',
      message: `The file's name contains U+${hidden.toString(16).toUpperCase().padStart(4, '0')}.`,
      place: { fileName: path },
      help: 'Rename the file: letters, digits, dots and hyphens are enough.',
    });
  }
  if (content.isLinked) findings.push(explainHardLink({ fileName: path }));
  return findings;
}

/** Whether the beginning of a file that is too large to be read names our group. */
function isLargeOfOurs(tree: WorkTree, path: string): boolean {
  const start = tree.readStart(path, sizeLimit);
  return isPathProblem(start) || statesOurGroup(toAscii(toBuffer(start.bytes)));
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The ASCII in a text of any encoding, which is enough to find an apiVersion. */
function toAscii(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
}

/** What is not UTF-8 without a mark, as a byte order mark or the NUL bytes of the first character give it away. */
function findEncoding(bytes: Buffer): string | undefined {
  const [a = -1, b = -1, c = -1, d = -1] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'a UTF-8 byte order mark';
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a > 0 && b === 0 && c === 0 && d === 0))
    return 'UTF-32 (little endian)';
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d > 0))) return 'UTF-32 (big endian)';
  if ((a === 0xff && b === 0xfe) || (a > 0 && b === 0)) return 'UTF-16 (little endian)';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b > 0)) return 'UTF-16 (big endian)';
  return undefined;
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
