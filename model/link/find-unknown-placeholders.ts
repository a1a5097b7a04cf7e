import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import type { Manifest } from '../manifest.ts';

/** Anything in braces. */
const anyBraces = /\{[^{}]*\}|[{}]/g;
/** A word in braces that is no part of a regular expression such as `\p{Greek}`; CEL itself has no such form. */
const wordInBraces = /(?<!\\[pP])\{[A-Za-z_][\w.-]*\}/g;
/** Fields that hold CEL, prose or names of somebody else's, where braces are ordinary characters. */
const freeText = new Set([
  ...['expression', 'valueExpression', 'message', 'certificateAuthority'],
  ...['user', 'group', 'role', 'clusterRole'],
]);
/** The fields of each kind in which somebody may expect a placeholder to be filled. */
const fields = {
  Cluster: ['audience'],
  Issuer: ['issuer', 'claimMappings', 'claimValidationRules', 'userValidationRules', 'access'],
  IssuerClass: ['issuer', 'claimMappings', 'claimValidationRules', 'userValidationRules'],
  Organization: ['access'],
  ServiceAccountTrust: ['audience', 'prefix'],
  TokenCase: ['claims', 'expect'],
} as const;

/**
 * Placeholders that nothing would fill: any but `{organization}` in an IssuerClass or in a TokenCase for one, and any
 * at all elsewhere. Claims may hold braces of their own, so in a TokenCase for no class it is `{organization}` alone.
 */
export function findUnknownPlaceholders(manifest: Manifest<keyof typeof fields>): Finding[] {
  const spec = manifest.document.spec as unknown as Readonly<Record<string, unknown>>;
  const findings: Finding[] = [];
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string') {
      if (!value.includes('{') && !value.includes('}')) return;
      const field = String(path.at(-1));
      const isCase = manifest.kind === 'TokenCase';
      const ofClass = isCase && spec.issuerClassName !== undefined;
      const filled = ofClass || (manifest.kind === 'IssuerClass' && field !== 'certificateAuthorityFile');
      const isFree = isCase || freeText.has(field);
      for (const [found] of value.matchAll(isFree ? wordInBraces : anyBraces)) {
        if (found === '{organization}' ? filled : isCase && !ofClass) continue;
        findings.push({
          rule: 'unknown-placeholder',
          message: `${found} stands for nothing${filled ? '' : ` in ${field} of ${isCase || manifest.kind === 'Cluster' ? 'a' : 'an'} ${manifest.kind}`}.`,
          place: { document: manifest.source, path },
          help: helpFor(manifest.kind, field),
        });
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value))
        visit(child, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  // Most objects have no braces at all, and then no path needs to be built.
  for (const field of fields[manifest.kind]) if (hasBraces(spec[field])) visit(spec[field], ['spec', field]);
  return findings;
}

function hasBraces(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('{') || value.includes('}');
  if (typeof value !== 'object' || value === null) return false;
  for (const key in value) if (hasBraces((value as Readonly<Record<string, unknown>>)[key])) return true;
  return false;
}

function helpFor(kind: keyof typeof fields, field: string): string {
  if (field === 'certificateAuthorityFile')
    return 'All issuers of a class have one CA file. Put the CAs into it, or make an Issuer for each.';
  if (kind === 'TokenCase')
    return 'spec.issuerClassName names the class for whose organisations {organization} stands; there is no other placeholder.';
  if (kind === 'IssuerClass') return 'The only placeholder is {organization}.';
  if (kind === 'Organization')
    return "Write the claim's value: the mapping's prefix, which may hold the organisation, is put before it.";
  return 'Only an IssuerClass has placeholders: it makes one issuer an organisation.';
}
