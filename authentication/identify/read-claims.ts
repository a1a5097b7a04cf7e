import { DoubleInput } from '../cel/double-input.ts';
import type { CelInput } from '../cel/wrap-input.ts';
import type { DocumentEntry, DocumentValue } from '../decode/document-value.ts';
import { readJsonDocument } from '../decode/read-json-document.ts';
import { TextFault } from '../decode/text-fault.ts';
import type { Claims } from './claims.ts';
import type { Members } from './decode-id-token.ts';

/** A JSON text of claims as it was read, or why it could not be, with the place from 1. */
export type ReadClaims =
  | {
      readonly claims: Claims;
      /** In their order, each name as often as it is there. */
      readonly members: Members;
    }
  | { readonly error: string; readonly line: number; readonly column: number };

/**
 * Reads the payload of a token as Go does: of several members of one name the last counts, whole numbers are kept
 * exactly, bytes that are not UTF-8 become U+FFFD. What is not an object is an error.
 */
export function readClaims(text: Uint8Array): ReadClaims {
  let document: DocumentValue;
  try {
    document = readJsonDocument(text);
  } catch (fault) {
    if (!(fault instanceof TextFault)) throw fault;
    return { error: fault.message, line: fault.mark.line + 1, column: fault.mark.column + 1 };
  }
  if (document.kind !== 'object') {
    const { line, column } = document.mark;
    return {
      error: `claims are a JSON object, and this is ${document.kind}`,
      line: line + 1,
      column: column + 1,
    };
  }
  const members = document.entries.map(({ key, value }) => [key, toInput(value)] as const);
  return { claims: toRecord(members), members };
}

function toInput(value: DocumentValue): CelInput {
  if (value.kind === 'null') return null;
  if (value.kind === 'number') return toNumber(value.text!);
  if (value.kind === 'array') return value.items.map((item) => toInput(item));
  if (value.kind !== 'object') return value.value;
  return toRecord(value.entries.map((entry: DocumentEntry) => [entry.key, toInput(entry.value)]));
}

/** Without a prototype, so that a claim may have any name. */
function toRecord(members: Members): Claims {
  const record: Record<string, CelInput> = Object.create(null);
  for (const [name, value] of members) record[name] = value;
  return record;
}

function toNumber(text: string): CelInput {
  const number = Number(text);
  if (!Number.isFinite(number)) return new DoubleInput(number, text);
  if (/[.eE]/.test(text)) return Number.isSafeInteger(number) ? new DoubleInput(number) : number;
  if (Number.isSafeInteger(number)) return number;
  const whole = BigInt(text);
  return BigInt.asIntN(64, whole) === whole ? whole : number;
}
