import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import type { Manifest } from '../manifest.ts';

/** Anything in braces. */
const anyBraces = /\{[^{}]*\}|[{}]/g;
/** A word in braces that is no part of a regular expression such as `\p{Greek}`; CEL itself has no such form. */
const wordInBraces = /(?<!\\[pP])\{[A-Za-z_][\w.-]*\}/g;
/** Fields that hold CEL or prose, where braces are ordinary characters. */
const freeText = new Set(['expression', 'valueExpression', 'message', 'certificateAuthority']);

/** Puts the organisation's name wherever a text says `{organization}`. */
export function fillPlaceholders<T>(value: T, organization: string): T {
  if (typeof value === 'string') return value.replaceAll('{organization}', organization) as T;
  if (Array.isArray(value)) return value.map((item) => fillPlaceholders(item, organization)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, fillPlaceholders(child, organization)]);
  return Object.fromEntries(entries) as T;
}

/**
 * Placeholders that nothing would fill: any but `{organization}` in an IssuerClass, and any at all in an Issuer.
 */
export function findUnknownPlaceholders(manifest: Manifest<'Issuer'> | Manifest<'IssuerClass'>): Finding[] {
  const { issuer, claimMappings, claimValidationRules, userValidationRules } = manifest.document.spec;
  const findings: Finding[] = [];
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string') {
      const pattern = freeText.has(String(path.at(-1))) ? wordInBraces : anyBraces;
      for (const [found] of value.matchAll(pattern)) {
        if (found === '{organization}' && manifest.kind === 'IssuerClass') continue;
        findings.push({
          rule: 'unknown-placeholder',
          message: `${found} stands for nothing${found === '{organization}' ? ' in an Issuer' : ''}.`,
          place: { document: manifest.source, path },
          help:
            manifest.kind === 'IssuerClass'
              ? 'The only placeholder is {organization}.'
              : 'An Issuer has no placeholders. Make it an IssuerClass to have one issuer an organisation.',
        });
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value))
        visit(child, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  for (const [field, value] of Object.entries({
    issuer,
    claimMappings,
    claimValidationRules,
    userValidationRules,
  })) {
    visit(value, ['spec', field]);
  }
  return findings;
}
