import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import { kinds } from '../kind.ts';
import type { Manifest, Manifests } from '../manifest.ts';
import { findRule, rules } from '../rules/rules.ts';
import { exceptionsOf } from './exceptions-of.ts';

/**
 * What is wrong with the exceptions themselves.
 *
 * @param today the date as YYYY-MM-DD; an exception holds through the day it names
 */
export function checkExceptions(manifests: Manifests, today: string): Finding[] {
  return kinds.flatMap((kind) =>
    (manifests[kind] as readonly Manifest[]).flatMap((manifest) => checkManifest(manifest, today)),
  );
}

function checkManifest({ source, document }: Manifest, today: string): Finding[] {
  return exceptionsOf(source).flatMap(({ rule: id, expires }, index): Finding[] => {
    const rule = findRule(id);
    const at = (field: string) => ({ document: source, path: ['spec', 'exceptions', index, field] });
    if (rule === undefined) {
      const exceptable = rules.filter((candidate) => candidate.exceptable).map((candidate) => candidate.id);
      return [
        {
          rule: 'unknown-rule',
          message: `There is no rule "${id}".`,
          place: at('rule'),
          help: listCandidates(id, exceptable, 'rules that can be excepted'),
        },
      ];
    }
    if (!rule.exceptable && !(rule.exceptableAsWritten === true && takesAsWritten(document))) {
      return [
        {
          rule: 'unexceptable-rule',
          message: `The rule ${id} knows no exceptions.`,
          place: at('rule'),
          help: rule.fix,
        },
      ];
    }
    if (expires < today) {
      return [
        {
          rule: 'expired-exception',
          message: `The exception for ${id} ended on ${expires}.`,
          place: at('expires'),
          help: rule.fix,
        },
      ];
    }
    return [];
  });
}

/** Whether an object is a Cluster that takes a ClusterAuthentication as it is written. */
function takesAsWritten(document: Manifest['document']): boolean {
  return document.kind === 'Cluster' && document.spec.delivery.k0rdent?.clusterAuth !== undefined;
}
