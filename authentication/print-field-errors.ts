import type { FieldError } from './field-error.ts';
import { printFieldError } from './print-field-error.ts';

/**
 * All errors of one document on one line, as apimachinery's `ErrorList.ToAggregate` prints them: repeated
 * sentences once, and brackets around more than one. Fields that the decoder does not know make one decoding error.
 */
export function printFieldErrors(errors: readonly FieldError[]): string {
  const sentences = [...new Set(errors.map(printFieldError))];
  if (errors[0]?.rule === 'field-version') return `strict decoding error: ${sentences.join(', ')}`;
  return sentences.length > 1 ? `[${sentences.join(', ')}]` : sentences.join('');
}
