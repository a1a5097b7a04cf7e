import { Buffer } from 'node:buffer';
import { chooseApiVersion } from '../choose-api-version.ts';
import type { AuthenticationConfiguration } from '../configuration.ts';
import { checkKind } from './check-kind.ts';
import { configurationShape } from './configuration-shape.ts';
import type { DecodeError, DecodeFault } from './decode-error.ts';
import { decodeGoUtf8 } from './decode-go-utf8.ts';
import type { DocumentValue } from './document-value.ts';
import { findKind } from './find-kind.ts';
import { fitShape } from './fit-shape.ts';
import { locateValue } from './locate-value.ts';
import { readJsonDocument } from './read-json-document.ts';
import { readYamlDocument } from './read-yaml-document.ts';
import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';

/** What kube-apiserver reads from a file, or why it does not. One of `configuration` and `error` is there. */
export interface DecodedConfiguration {
  readonly configuration?: AuthenticationConfiguration;
  readonly error?: DecodeError;
  /** Where, from 1, a YAML text goes on behind its first document, which is all that upstream reads. */
  readonly rest?: { readonly line: number; readonly column: number };
  /**
   * Where the value at a path is in the text, from 1, columns in characters; of a value that is not there, the
   * nearest around it that is. Undefined when the text could not be read at all.
   */
  locate(path: readonly (string | number)[]): { readonly line: number; readonly column: number } | undefined;
}

/**
 * Decodes a file exactly as kube-apiserver 1.`minor` does before it validates it (`loadAuthenticationConfigFromData`
 * with a strict codec): only the first document of a YAML text, as go-yaml v2 reads it; a text whose first character
 * is `{` as JSON and nothing else. A string stands for its UTF-8.
 *
 * Null counts as absent, and in a list as empty, as upstream has it. A file of the internal version (`__internal`,
 * which upstream reads) comes out as one of the newest version that the minor has. What is nested more than 1000
 * levels deep is refused unread; upstream could take it only where merge keys are nested that deeply.
 */
export function decodeConfiguration(text: string | Uint8Array, minor: number): DecodedConfiguration {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  let document: DocumentValue | undefined;
  let rest: Pick<DecodedConfiguration, 'rest'> = {};
  const locate: DecodedConfiguration['locate'] = (path) => document && locateValue(document, path);
  const start = { index: 0, line: 0, column: 0 };
  const refuse = (faults: readonly DecodeFault[], prefix = ''): DecodedConfiguration => ({
    error: toError(faults, prefix),
    locate,
    ...rest,
  });
  if (bytes.length === 0) return refuse([{ message: 'empty config data', mark: start }]);
  let duplicates: readonly DecodeFault[];
  try {
    const read = readDocument(bytes);
    ({ value: document, duplicates } = read);
    if (read.rest !== undefined) rest = { rest: { line: read.rest.line + 1, column: read.rest.column + 1 } };
  } catch (fault) {
    if (!(fault instanceof TextFault)) throw fault;
    return refuse([{ message: fault.message, mark: fault.mark }]);
  }
  const kind = findKind(document);
  const kindFault = checkKind(kind, decodeGoUtf8(bytes), minor);
  if (kindFault !== undefined) return refuse([kindFault]);
  const version = kind.apiVersion.slice(kind.apiVersion.indexOf('/') + 1);
  const goPackage = version === '__internal' ? 'apiserver' : version;
  const { value, typeFault, strictFaults } = fitShape(document, configurationShape(minor), goPackage);
  if (typeFault !== undefined) return refuse([typeFault]);
  const yamlFaults = duplicates.map((fault, index) => ({
    ...fault,
    message: `${index === 0 ? 'yaml: unmarshal errors:' : ''}\n  ${fault.message}`,
  }));
  if (yamlFaults.length + strictFaults.length > 0) {
    return refuse([...yamlFaults, ...strictFaults], 'strict decoding error: ');
  }
  const configuration = value as AuthenticationConfiguration;
  if (goPackage !== 'apiserver') return { configuration, locate, ...rest };
  return { configuration: { ...configuration, apiVersion: chooseApiVersion(minor) }, locate, ...rest };
}

function readDocument(bytes: Uint8Array): {
  value: DocumentValue;
  duplicates: readonly DecodeFault[];
  rest?: TextMark | undefined;
} {
  const text = decodeGoUtf8(bytes);
  if (text.startsWith('k8s\0')) {
    throw TextFault.ofConversion('this is protobuf, in which there are no such configurations', {
      index: 0,
      line: 0,
      column: 0,
    });
  }
  // What Go counts as space is more than JSON does.
  if (!/^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*\{/.test(text)) {
    return readYamlDocument(bytes);
  }
  try {
    return { value: readJsonDocument(bytes), duplicates: [] };
  } catch (fault) {
    if (!(fault instanceof TextFault)) throw fault;
    throw TextFault.ofConversion(`couldn't get version/kind; json parse error: ${fault.message}`, fault.mark);
  }
}

function toError(faults: readonly DecodeFault[], prefix: string): DecodeError {
  const parts = faults.map(({ message, mark }) => ({
    message: message.replace(/^(?:yaml: unmarshal errors:)?\n {2}/, ''),
    line: mark.line + 1,
    column: mark.column + 1,
  }));
  const message = faults
    .map((fault) => fault.message)
    .join(', ')
    .replaceAll(', \n  line ', '\n  line ');
  const { line, column } = parts[0]!;
  return { message: prefix + message, line, column, parts };
}
