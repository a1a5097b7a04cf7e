import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { DoubleInput } from '../../authentication/cel/double-input.ts';
import type { CelInput } from '../../authentication/cel/wrap-input.ts';
import type { FieldPath } from '../diagnostics/finding.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceDocument } from './source-document.ts';

/** A number whose value does not tell how it is written: `7.0`, `1e3`, or more digits than a double holds. */
const telling = /(?<![\w.+-])[-+]?(?:\d+\.0*|\.0+|[\d.]+[eE][-+]?\d+|\d{16,})(?![\w.-])/;

/**
 * Part of a document with its numbers as an API server tells them apart in a token: up to 1.33 `7` is an int and `7.0`
 * a double, and a whole number is kept exactly beyond what a double holds. An object without a file has only values.
 *
 * @param path where the value is in the document
 */
export function keepNumbers<T extends CelInput>(value: T, source: SourceDocument, path: FieldPath): T {
  if (source.file === undefined || !telling.test(source.file.text)) return value;
  const document = parseYaml(source.file).documents[source.index];
  if (document === undefined) return value;
  return keep(value, document.getIn(path, true) as Node | undefined, document) as T;
}

function keep(value: CelInput, written: Node | undefined, document: Document.Parsed): CelInput {
  const node = isAlias(written) ? written.resolve(document) : written;
  if (typeof value === 'number') return isScalar(node) ? toNumber(value, node.source ?? '') : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((item, index) =>
      keep(item, isSeq(node) ? (node.items[index] as Node | undefined) : undefined, document),
    );
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      keep(child, isMap(node) ? (node.get(key, true) as Node | undefined) : undefined, document),
    ]),
  );
}

function toNumber(value: number, text: string): CelInput {
  if (/^[-+]?\d+$/.test(text)) {
    if (Number.isSafeInteger(value)) return value;
    const whole = BigInt(text);
    return BigInt.asIntN(64, whole) === whole ? whole : value;
  }
  if (!/^[-+]?[\d.]+(?:[eE][-+]?\d+)?$/.test(text)) return value;
  if (!Number.isFinite(value)) return new DoubleInput(value, text);
  return Number.isSafeInteger(value) ? new DoubleInput(value) : value;
}
