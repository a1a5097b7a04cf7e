import { Buffer } from 'node:buffer';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CarriedDocument } from './unwrap-objects.ts';
import { type ValidateFileOptions, validateFile } from './validate-file.ts';

/**
 * Everything that speaks against a document that an object carries, at the lines of the file with the object. Where these
 * cannot be told it is at the beginning of the document, and the message says the line in it.
 */
export function validateCarried(
  path: string,
  { carrier, text, start, locate }: CarriedDocument,
  options: ValidateFileOptions,
): Diagnostic[] {
  return validateFile({ path, bytes: Buffer.from(text) }, options).map((diagnostic) => {
    const { line = 1, column = 1, message } = diagnostic;
    const place = locate({ line, column });
    if (place !== undefined) return { ...diagnostic, ...place };
    const where = ` (line ${line}, column ${column} of ${carrier})`;
    // What follows the first line of an expression's error are the expression and its caret.
    return { ...diagnostic, ...start, message: message.replace(/(?=\n)|$/, () => where) };
  });
}
