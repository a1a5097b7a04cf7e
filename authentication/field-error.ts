import type { AuthenticationRule } from './authentication-rule.ts';
import type { JsonValue } from './json-value.ts';

/** One thing that kube-apiserver refuses, as data; `printFieldError` gives upstream's sentence. */
export interface FieldError {
  readonly rule: AuthenticationRule;
  /** From the root of the document: `['jwt', 0, 'issuer', 'url']`. */
  readonly path: readonly (string | number)[];
  readonly type:
    | 'Required value'
    | 'Invalid value'
    | 'Duplicate value'
    | 'Too many'
    | 'Forbidden'
    | 'Unsupported value'
    | 'Internal error';
  readonly value?: JsonValue;
  /** The value as that Kubernetes minor prints it, where that is neither a Go string nor plain JSON. */
  readonly printedValue?: string;
  /** Upstream's explanation; empty where upstream has none. */
  readonly detail: string;
  /** For an expression: where in the value, in UTF-16 units from its start. */
  readonly offset?: number;
}
