import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { apiVersion } from '../../model/kind.ts';

/** Diagnostics as the results of a ResourceList (KRM Functions Specification v1). */
export function listResults(diagnostics: readonly Diagnostic[]): object[] {
  return diagnostics.map(({ message, severity, resource, path, file, rule, help }) => ({
    message: help === undefined ? message : `${message} ${help}`,
    severity,
    ...(resource !== undefined && { resourceRef: { apiVersion, ...resource } }),
    ...(resource !== undefined && path !== undefined && { field: { path } }),
    ...(file !== undefined && { file: { path: file } }),
    tags: { rule },
  }));
}
