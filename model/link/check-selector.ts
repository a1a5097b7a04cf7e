import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import type { LabelSelector } from '../generated/kinds.ts';
import type { SourceDocument } from '../load/source-document.ts';

/** What Kubernetes would refuse about a selector that its schema lets pass. */
export function checkSelector(
  selector: LabelSelector | undefined,
  document: SourceDocument,
  path: FieldPath,
): Finding[] {
  const findings: Finding[] = [];
  for (const [index, { operator, values }] of (selector?.matchExpressions ?? []).entries()) {
    const needsValues = operator === 'In' || operator === 'NotIn';
    if (needsValues === (values !== undefined && values.length > 0)) continue;
    findings.push({
      rule: 'label-selector',
      message: needsValues
        ? `The operator ${operator} needs values.`
        : `The operator ${operator} takes no values.`,
      place: { document, path: [...path, 'matchExpressions', index] },
      help: needsValues ? 'Add values: [ … ].' : 'Remove the values.',
    });
  }
  return findings;
}
