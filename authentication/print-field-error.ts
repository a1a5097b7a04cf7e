import type { FieldError } from './field-error.ts';
import { printFieldPath } from './print-field-path.ts';
import { printGoJson } from './print-go-json.ts';
import { quoteGoString } from './quote-go-string.ts';

/**
 * The sentence of upstream's log, as apimachinery's `field.Error` prints it:
 * `jwt[0].issuer.url: Invalid value: "http://a": URL scheme must be https`.
 * What the decoder refuses has no path in front there, and so none here.
 */
export function printFieldError(error: FieldError): string {
  if (error.rule === 'api-version' || error.rule === 'field-version') return error.detail;
  const parts = [printFieldPath(error.path), error.type, ...printValue(error), error.detail];
  return parts.filter((part) => part !== '').join(': ');
}

function printValue(error: FieldError): string[] {
  if (error.type === 'Required value' || error.type === 'Forbidden' || error.type === 'Internal error')
    return [];
  if (error.printedValue !== undefined) return [error.printedValue];
  if (error.value === undefined) return [];
  return [typeof error.value === 'string' ? quoteGoString(error.value) : printGoJson(error.value)];
}
