import type { Rule } from '../../model/rules/rule.ts';

/** How severe a rule is, whose it is, and whether anything excuses it, as a sentence or two. */
export function describeRuleStatus({
  severity,
  origin,
  exceptable,
  exceptableAsWritten,
  clock,
}: Rule): string {
  const whose = origin === 'upstream' ? "kube-apiserver's own rule" : "Trustplane's own rule";
  const exception = exceptable
    ? '`spec.exceptions` can except it'
    : exceptableAsWritten
      ? 'it cannot be excepted, but by a Cluster in the ClusterAuthentication that it takes as it is written'
      : 'it cannot be excepted';
  const date = clock
    ? ' It depends on the date: it fails `trustplane check`, and is a warning in `trustplane render`.'
    : '';
  return `${severity === 'error' ? 'Error' : 'Warning'}; ${whose}; ${exception}.${date}`;
}
