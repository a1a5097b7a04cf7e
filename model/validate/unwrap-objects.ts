import { Buffer } from 'node:buffer';
import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { locateInScalar } from '../../authentication/locate-in-scalar.ts';
import type { Position } from '../load/locate-node.ts';
import { parseYaml } from '../load/parse-yaml.ts';

/** An AuthenticationConfiguration that an object of Kubernetes carries, as `kubectl get configmap -o yaml` prints one. */
export interface CarriedDocument {
  /** What carries it: `ConfigMap trustplane-system/trustplane-authentication, config.yaml`. */
  readonly carrier: string;
  readonly text: string;
  /** Where it begins in the file. */
  readonly start: Position;
  /** Where in the file one of its places is; undefined where that cannot be told, as in what is encoded. */
  locate(place: Position): Position | undefined;
}

const mayCarry = /\bkind["']?\s*:\s*["']?(?:ConfigMap|Secret|List)\b/;
const isDocument = /^[ \t{]*["']?kind["']?\s*:\s*["']?AuthenticationConfiguration\b/m;
const isOfGroup = /^[ \t{]*["']?apiVersion["']?\s*:\s*["']?apiserver\.config\.k8s\.io\//m;
/** Other kinds of the group, which other arguments of an API server name. */
const isOfOtherKind =
  /\bkind["']?\s*:\s*["']?(?:Admission|Authorization|EgressSelector|Encryption|Tracing)Configuration\b/;

/**
 * The documents that ConfigMaps and Secrets carry, in a stream of manifests, or in a List of what is in a cluster:
 * none where there are none, and where the text begins with such a document itself. Objects that are no YAML are passed
 * over.
 */
export function unwrapObjects(text: string): CarriedDocument[] {
  if (!mayCarry.test(text)) return [];
  const lines = text.split('\n');
  const carried: CarriedDocument[] = [];
  for (const [index, part] of splitStream(text).entries()) {
    if (index === 0 && isDocument.test(part.text.replace(/^[ \t].*$/gm, ''))) return [];
    if (mayCarry.test(part.text)) carried.push(...readPart(part, lines));
  }
  return carried;
}

/** A document of a stream, and the lines before it. */
interface Part {
  text: string;
  offset: number;
}

/** Cut by lines, so that what carries nothing is never parsed. */
function splitStream(text: string): Part[] {
  const parts: Part[] = [];
  let offset = 0;
  for (const part of text.split(/^---(?=\s|$)/m)) {
    const lines = part.split('\n').map((line) => line.trim());
    if (lines.some((line) => line !== '' && !line.startsWith('#'))) parts.push({ text: part, offset });
    offset += lines.length - 1;
  }
  return parts;
}

function readPart({ text, offset }: Part, all: readonly string[]): CarriedDocument[] {
  const { documents, lines } = parseYaml({ path: '', text });
  const [document] = documents;
  if (document === undefined || document.errors.length > 0 || !isMap(document.contents)) return [];
  const { contents } = document;
  const object: YAMLMap = contents;
  const items = object.get('items');
  const objects = object.get('kind') === 'List' && isSeq(items) ? items.items : [object];
  const find = (scalar: Scalar): Position => {
    const { line, col } = lines.linePos(scalar.range![0]);
    return { line: line + offset, column: col };
  };
  return objects.flatMap((object) => (isMap(object) ? readObject(object, all, find) : []));
}

function readObject(
  object: YAMLMap,
  lines: readonly string[],
  find: (scalar: Scalar) => Position,
): CarriedDocument[] {
  const kind = object.get('kind');
  if (kind !== 'ConfigMap' && kind !== 'Secret') return [];
  const place = ['namespace', 'name'].map((field) => object.getIn(['metadata', field])).filter(Boolean);
  return ['data', 'stringData', 'binaryData'].flatMap((field) => {
    const entries = object.get(field);
    if (!isMap(entries)) return [];
    const isEncoded = field === 'binaryData' || (field === 'data' && kind === 'Secret');
    return entries.items.flatMap(({ key, value }): CarriedDocument[] => {
      if (!isScalar(value) || typeof value.value !== 'string') return [];
      const written = value.value;
      const text = isEncoded ? Buffer.from(written, 'base64').toString() : written;
      if (!isDocument.test(text) && (!isOfGroup.test(text) || isOfOtherKind.test(text))) return [];
      const start = find(value);
      return [
        {
          carrier: `${kind} ${place.join('/')}, ${isScalar(key) ? String(key.value) : ''}`,
          text,
          start,
          locate: (inner) => (isEncoded ? undefined : locateInner(inner, written, start, lines)),
        },
      ];
    });
  });
}

function locateInner(
  { line, column }: Position,
  written: string,
  start: Position,
  lines: readonly string[],
): Position | undefined {
  const before = written.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, each) => sum + each.length + 1, column - 1);
  const place = locateInScalar(lines, start, written, offset);
  return place.line === start.line && place.column === start.column ? undefined : place;
}
