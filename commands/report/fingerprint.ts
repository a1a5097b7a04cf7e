import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import type { ReportContext } from './report-context.ts';

/**
 * What a finding is recognised by after the lines above it have changed: its rule, file, object and field, or where
 * there is no field, the words of its line. The message does not count, because it may name other objects.
 */
export function fingerprint(
  { rule, file, line, resource, path }: Diagnostic,
  { texts }: ReportContext,
): string {
  const words =
    path === undefined && file !== undefined && line !== undefined
      ? texts.get(file)?.split('\n')[line - 1]?.trim()
      : undefined;
  const identity = [rule, file ?? '', resource?.kind ?? '', resource?.name ?? '', path ?? '', words ?? ''];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
}
