import type { DecodeFault } from './decode-error.ts';
import type { DocumentValue } from './document-value.ts';

/** `kind` and `apiVersion` of a document, empty where it has none, and where they are. */
export interface FoundKind {
  readonly kind: string;
  readonly apiVersion: string;
  readonly fault: DecodeFault | undefined;
  readonly kindMark: DecodeFault['mark'];
  readonly apiVersionMark: DecodeFault['mark'];
}

const goType =
  'struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }';

/**
 * Finds out what a document says it is, as upstream does before anything else: with Go's own JSON decoder, to which
 * `Kind` and `APIVERSION` are as good. The last of several wins.
 */
export function findKind(document: DocumentValue): FoundKind {
  const found = { kind: '', apiVersion: '' };
  const marks = { kind: document.mark, apiVersion: document.mark };
  const result = (fault?: DecodeFault): FoundKind => ({
    ...found,
    fault,
    kindMark: marks.kind,
    apiVersionMark: marks.apiVersion,
  });
  const explain = (problem: string) =>
    `couldn't get version/kind; json parse error: json: cannot unmarshal ${problem}`;
  if (document.kind === 'null') return result();
  if (document.kind !== 'object') {
    return result({
      message: explain(`${printKind(document)} into Go value of type ${goType}`),
      mark: document.mark,
    });
  }
  let fault: DecodeFault | undefined;
  for (const { key, value } of document.entries) {
    const name = (['kind', 'apiVersion'] as const).find((field) => field.toLowerCase() === key.toLowerCase());
    if (name === undefined || value.kind === 'null') continue;
    if (value.kind === 'string') {
      found[name] = value.value;
      marks[name] = value.mark;
    } else {
      const problem = `${printKind(value)} into Go struct field .${name} of type string`;
      fault ??= { message: explain(problem), mark: value.mark };
    }
  }
  return result(fault);
}

function printKind({ kind }: DocumentValue): string {
  return kind === 'boolean' ? 'bool' : kind;
}
