import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import type { LabelSelector } from '../generated/kinds.ts';
import type { SourceDocument } from '../load/source-document.ts';

const name = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/** What Kubernetes would refuse about a selector that its schema lets pass. */
export function checkSelector(
  selector: LabelSelector | undefined,
  document: SourceDocument,
  path: FieldPath,
): Finding[] {
  const findings: Finding[] = [];
  const report = (message: string, help: string, at: FieldPath, part: 'key' | 'value' = 'value') =>
    findings.push({
      rule: 'label-selector',
      message,
      place: { document, path: [...path, ...at], at: part },
      help,
    });
  const checkKey = (key: string, at: FieldPath, part: 'key' | 'value') => {
    if (!isLabelKey(key)) report(`${JSON.stringify(key)} cannot be the key of a label.`, keyHelp, at, part);
  };
  const checkValue = (value: string, at: FieldPath) => {
    if (value !== '' && !name.test(value))
      report(`${JSON.stringify(value)} cannot be the value of a label.`, valueHelp, at);
  };
  for (const [key, value] of Object.entries(selector?.matchLabels ?? {})) {
    checkKey(key, ['matchLabels', key], 'key');
    checkValue(value, ['matchLabels', key]);
  }
  for (const [index, { key, operator, values }] of (selector?.matchExpressions ?? []).entries()) {
    const at = ['matchExpressions', index];
    checkKey(key, [...at, 'key'], 'value');
    for (const [place, value] of (values ?? []).entries()) checkValue(value, [...at, 'values', place]);
    const needsValues = operator === 'In' || operator === 'NotIn';
    if (needsValues === (values !== undefined && values.length > 0)) continue;
    report(
      needsValues ? `The operator ${operator} needs values.` : `The operator ${operator} takes no values.`,
      needsValues ? 'Add values: [ … ].' : 'Remove the values.',
      at,
    );
  }
  return findings;
}

const keyHelp =
  'A key has at most 63 letters, digits, "-", "_" and ".", begins and ends with a letter or digit, and may have a lower-case domain and "/" before it.';
const valueHelp =
  'A value has at most 63 letters, digits, "-", "_" and "."; it begins and ends with a letter or digit, or is empty.';

function isLabelKey(key: string): boolean {
  const parts = key.split('/');
  const [prefix, own] = parts.length === 1 ? [undefined, key] : parts;
  if (parts.length > 2 || !name.test(own!)) return false;
  return prefix === undefined || (prefix.length <= 253 && subdomain.test(prefix));
}
