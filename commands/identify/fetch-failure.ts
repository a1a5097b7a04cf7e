import { EnvironmentError } from '../environment-error.ts';

/** Why a document could not be had. */
export type FetchFailureKind =
  | 'not-https'
  | 'address'
  | 'certificate'
  | 'unreachable'
  | 'timeout'
  | 'redirect'
  | 'status'
  | 'size';

/** A document that could not be had: what happened, to which the caller adds what to do. */
export class FetchFailure extends EnvironmentError {
  readonly kind: FetchFailureKind;
  /** The system's or OpenSSL's name for it, the HTTP status, or the address. */
  readonly code: string;

  constructor(kind: FetchFailureKind, message: string, code = '') {
    super(message);
    this.kind = kind;
    this.code = code;
  }
}
