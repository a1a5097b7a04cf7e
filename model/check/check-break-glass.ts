import type { Finding } from '../diagnostics/finding.ts';
import type { LinkedCluster } from '../link/linked-cluster.ts';
import { findBreakGlassFault } from './find-break-glass-fault.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * What is wrong with the ways in that a cluster declares beside its issuers: entries that contradict themselves, and
 * those that nobody has tried for a year.
 *
 * @param today the date as YYYY-MM-DD
 */
export function checkBreakGlass({ cluster, bound }: LinkedCluster, today: string): Finding[] {
  const now = Date.parse(today);
  return (cluster.document.spec.breakGlass ?? []).flatMap((entry, index): Finding[] => {
    const at = (field: string) => ({ document: cluster.source, path: ['spec', 'breakGlass', index, field] });
    const fault = findBreakGlassFault(entry, bound);
    if (fault !== undefined) {
      const message = `This is no way in: ${fault.reason}.`;
      return [{ rule: 'break-glass', message, place: at(fault.field), help: fault.help }];
    }
    const age = (now - Date.parse(entry.lastTested)) / day;
    // East of Greenwich it is tomorrow already.
    if (age < -1) {
      return [
        {
          rule: 'break-glass-test',
          message: `Nobody can have logged in with it on ${entry.lastTested}: today is ${today}.`,
          place: at('lastTested'),
          help: 'Write the day on which somebody last logged in with it, not the day of the next test.',
        },
      ];
    }
    if (age <= 366) return [];
    return [
      {
        rule: 'break-glass-test',
        message: `Nobody has tried it since ${entry.lastTested}, for more than a year.`,
        place: at('lastTested'),
        help: 'Log in with it (`kubectl --kubeconfig FILE auth whoami`), mend or replace it if that fails, then write down the day.',
      },
    ];
  });
}
