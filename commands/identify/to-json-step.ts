import type { TraceStep } from '../../authentication/identify/trace-step.ts';
import { printFieldPath } from '../../authentication/print-field-path.ts';
import { describeValue } from './describe-value.ts';

/** One line of a trace for programs. */
export function toJsonStep({ about, outcome, detail, path, expression, value }: TraceStep) {
  return {
    about,
    outcome,
    detail,
    ...(path !== undefined && { path: printFieldPath(path) }),
    ...(expression !== undefined && { expression }),
    ...(value !== undefined && { value: describeValue(value) }),
  };
}
