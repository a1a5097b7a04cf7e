import type { Rule } from './rule.ts';

/** Rules of Trustplane's own about whom a token may become: what an API server would load, and nobody should. */
export const identityRules = [
  {
    id: 'system-identity',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A prefix that makes names of Kubernetes itself',
    reason:
      'With the prefix `system:` a token whose group is `masters` belongs to `system:masters` and may do everything. kube-apiserver does not refuse it (KEP-3331 leaves it to the operator; EKS refuses it).',
    source: ['KEP-3331', 'kube-oidc-proxy pull request 99', 'Amazon EKS, reserved prefix system:'],
    fix: 'Use a prefix of your own. An organisation whose name fills the prefix must not be called `system`.',
    bad: 'groups: {claim: groups, prefix: "system:"}\n',
    good: 'groups: {claim: groups, prefix: "acme:"}\n',
  },
] as const satisfies readonly Rule[];
