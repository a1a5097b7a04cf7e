import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { apiVersion } from '../../model/kind.ts';
import { describeRelated } from '../report/describe-related.ts';

/** Diagnostics as the results of a ResourceList (KRM Functions Specification v1). */
export function listResults(diagnostics: readonly Diagnostic[]): object[] {
  return diagnostics.map((diagnostic) => {
    const { message, severity, resource, path, file, rule, help } = diagnostic;
    const related = describeRelated(diagnostic).map((place) => `(${place}.)`);
    return {
      message: [message, ...related, ...(help === undefined ? [] : [help])].join(' '),
      severity,
      ...(resource !== undefined && { resourceRef: { apiVersion, ...resource } }),
      ...(resource !== undefined && path !== undefined && { field: { path } }),
      ...(file !== undefined && { file: { path: file } }),
      tags: { rule },
    };
  });
}
