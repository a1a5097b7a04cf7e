import type { Finding } from '../../model/diagnostics/finding.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import type { Exception } from '../../model/generated/kinds.ts';
import type { ImportedEnvironment } from './imported-environment.ts';
import { isExcusable } from './is-excusable.ts';

const days = 90;

/**
 * The environment with an exception for each rule that it breaks and that can be excepted, at the object that breaks it,
 * for three months: time to mend it in small steps, each of which is reviewed.
 */
export function exceptFindings(
  environment: ImportedEnvironment,
  findings: readonly Finding[],
  today: string,
): ImportedEnvironment {
  const expires = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const broken = resolveFindings(findings, true).filter(({ rule }) => isExcusable(rule));
  const listExceptions = (kind: string, name: string): Exception[] => {
    const own = broken.filter(({ resource }) => resource?.kind === kind && resource.name === name);
    const rules = [...new Set(own.map(({ rule }) => rule))].sort();
    return rules.map((rule) => ({ rule, reason: 'imported as it was', expires }));
  };
  const { cluster, issuers } = environment;
  return {
    ...environment,
    cluster: { ...cluster, exceptions: listExceptions('Cluster', cluster.name) },
    issuers: issuers.map((issuer) => ({ ...issuer, exceptions: listExceptions('Issuer', issuer.name) })),
  };
}
