import type { FieldPath } from './finding.ts';

/** A field path as people write it: `spec.issuer.audiences[0]`, with keys that are no plain words in quotes. */
export function printFieldPath(path: FieldPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_][\w-]*$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}
