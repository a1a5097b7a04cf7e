import { isUtf8 } from 'node:buffer';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseAllDocuments,
  Scalar,
  type YAMLMap,
} from 'yaml';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import { resolvePlain } from '../../generators/print/resolve-plain.ts';

/** What is wrong with the file, and where; line and column from 1. */
interface Problem {
  line: number;
  column: number;
  message: string;
}

type Report = (node: unknown, message: string) => void;

const maps = { ConfigMap: ['data', 'binaryData'], Secret: ['data', 'stringData'] } as const;

/**
 * The ConfigMaps and Secrets of a file, or why there is something in it that kustomize would hash in another way or
 * Kubernetes would refuse.
 */
export function readHashedObjects(bytes: Buffer): { objects: KubernetesObject[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const reportAt = (line: number, column: number, message: string) =>
    problems.push({ line, column, message });
  if (!isUtf8(bytes)) {
    reportAt(1, 1, 'The file is not UTF-8. Save it as UTF-8.');
    return { objects: [], problems };
  }
  const lines = new LineCounter();
  const documents = parse(bytes.toString('utf8').replace(/^\uFEFF/, ''), lines, reportAt);
  const objects: KubernetesObject[] = [];
  for (const document of documents) {
    const report: Report = (node, message) => {
      const { line, col } = lines.linePos((node as Node | undefined)?.range?.[0] ?? document.range[0]);
      reportAt(Math.max(1, line), Math.max(1, col), message);
    };
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      reportAt(Math.max(1, line), Math.max(1, col), `${error.message}. Mend the YAML at this place.`);
    }
    if (document.errors.length > 0 || document.contents === null) continue;
    if (isScalar(document.contents) && document.contents.value === null) continue;
    const before = problems.length;
    inspect(document, report);
    if (problems.length > before) continue;
    try {
      objects.push(document.toJS({ maxAliasCount: 100 }) as KubernetesObject);
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      report(undefined, `${error.message}. Write the values out.`);
    }
  }
  if (objects.length === 0 && problems.length === 0)
    reportAt(1, 1, 'There is no document. Name a file with a ConfigMap or a Secret.');
  return { objects, problems };
}

function parse(
  text: string,
  lines: LineCounter,
  reportAt: (line: number, column: number, message: string) => void,
): Document.Parsed[] {
  try {
    const documents = parseAllDocuments(text, {
      version: '1.2',
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: lines,
    });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reportAt(1, 1, 'The file is nested too deeply to be read. A ConfigMap or a Secret has three levels.');
    return [];
  }
}

function inspect(document: Document.Parsed, report: Report): void {
  const root: unknown = document.contents;
  if (!isMap(root)) {
    report(root, 'This is no object. Write a ConfigMap or a Secret.');
    return;
  }
  const kind = root.get('kind');
  if (kind !== 'ConfigMap' && kind !== 'Secret') {
    const what = typeof kind === 'string' ? `of kind ${kind}` : 'without a kind';
    report(
      root.get('kind', true) ?? root,
      `Only a ConfigMap or a Secret has such a suffix; this is ${what}.`,
    );
    return;
  }
  const name = document.getIn(['metadata', 'name']);
  if (typeof name !== 'string' || name === '')
    report(document.getIn(['metadata'], true) ?? root, 'metadata.name is missing. Give the object a name.');
  const type = root.get('type', true);
  if (kind === 'Secret' && type !== undefined) inspectString(type, 'type', document, report);
  for (const field of maps[kind]) {
    const map = follow(root.get(field, true), document);
    if (map === undefined) continue;
    if (isMap(map)) inspectMap(map, field, document, report);
    else report(map, `${field} is no mapping. Write keys with strings, {} or nothing at all.`);
  }
}

function inspectMap(map: YAMLMap, field: string, document: Document.Parsed, report: Report): void {
  for (const { key, value } of map.items) {
    if (isScalar(key) && key.value === '<<') {
      report(key, `${field} has a merge key. Write the entries out.`);
      continue;
    }
    inspectString(key, `The key ${String(key)} of ${field}`, document, report);
    inspectString(value, `${field}.${String(key)}`, document, report);
  }
}

function inspectString(node: unknown, what: string, document: Document.Parsed, report: Report): void {
  const scalar = follow(node, document);
  if (!isScalar(scalar) || typeof scalar.value !== 'string' || isOtherwiseToKustomize(scalar, scalar.value)) {
    report(node, `${what} is not a string. Write it in quotes.`);
  } else if (scalar.type === Scalar.BLOCK_FOLDED && /\n[\t ]|\n\n$/.test(scalar.value)) {
    // go-yaml adds line ends to such a text each time it writes it in its folded form.
    report(node, `${what} is folded text that kustomize changes. Write it with | or in quotes.`);
  }
}

/** kustomize reads an unquoted `2026-01-01` or `1_000` as something else than text, and hashes that. */
function isOtherwiseToKustomize(scalar: Scalar, text: string): boolean {
  return scalar.type === Scalar.PLAIN && scalar.tag === undefined && resolvePlain(text) !== 'string';
}

function follow(node: unknown, document: Document.Parsed): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}
