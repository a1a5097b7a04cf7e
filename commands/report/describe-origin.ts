import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import type { ReportContext } from './report-context.ts';

/**
 * Whose rule a finding comes from, as a sentence: what kube-apiserver refuses is marked as such, and where one release
 * was asked, what only Trustplane refuses is marked too.
 */
export function describeOrigin({ origin }: Diagnostic, { kubernetes }: ReportContext): string | undefined {
  const server = kubernetes === undefined ? 'kube-apiserver' : `kube-apiserver ${kubernetes}`;
  if (origin === 'upstream') return `${server} refuses this.`;
  return kubernetes === undefined ? undefined : `This is Trustplane's own rule, not one of ${server}.`;
}
