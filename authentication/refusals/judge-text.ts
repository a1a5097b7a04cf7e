import { findSecret } from './find-secret.ts';
import type { PlacedText } from './list-strings.ts';
import type { Refusal } from './refusal.ts';

/** Anything but printable ASCII: looked for first, because classes of Unicode take long to collect. */
const unusual = /[^ -~]/;
/**
 * Everything that is not drawn, or changes how its neighbours are drawn; but for tab, line feed and what ends a Windows
 * line. The classes are collected when the expression is made, hence a function.
 */
const hidden = () =>
  /(?![\t\n\r])(?:[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]|\p{Default_Ignorable_Code_Point})/u;
/** What Persian and the scripts of India join letters with, and what colours a sign; harmless in a message, which nothing is compared with. */
const joiners = /\u200c|\u200d|\ufe0f/g;
/** Texts that are compared with claims or become names: no line may end in them. */
const singleLine = new Set([
  'prefix',
  'claim',
  'requiredValue',
  'url',
  'discoveryURL',
  'audiences',
  'key',
  'path',
]);

/** What no text of a document may contain: secrets, and characters that a reviewer cannot see. */
export function judgeText({ text, path }: PlacedText): Refusal[] {
  const refusals: Refusal[] = [];
  const secret = findSecret(text);
  if (secret !== undefined) {
    refusals.push({
      rule: secret.rule,
      path,
      message: `There is ${secret.what} in the text. It would be readable in a ConfigMap.`,
      help: 'Remove it, and consider it lost: replace the key or revoke the token.',
    });
  }
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  // Of a bundle the form is looked at elsewhere.
  if (field === 'certificateAuthority' || !unusual.test(text)) return refusals;
  const seen = field === 'message' ? text.replace(joiners, '') : text;
  const found =
    hidden().exec(seen)?.[0] ?? (singleLine.has(String(field)) ? /[\t\n\r]/.exec(seen)?.[0] : undefined);
  if (found !== undefined) {
    const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    refusals.push({
      rule: 'hidden-character',
      path,
      message: `The text contains U+${code}, which cannot be seen.`,
      help: 'Type the text anew.',
    });
  }
  return refusals;
}
