import type { Rule } from './rule.ts';

/** Rules about who still gets in when a change, or an issuer, goes wrong. */
export const wayInRules = [
  {
    id: 'break-glass',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A break glass that is nobody’s way in',
    reason:
      'Break glass is what is left on the day on which no issuer answers. A certificate without CN logs nobody in, a group of everybody or of machines names nobody, a group whose members an issuer makes dies with that issuer, and what nobody keeps nobody finds at night.',
    source: [
      'Kubernetes x509.go, CommonNameUserConversion: the user is CN, the groups are O',
      'Kubernetes documentation, Using RBAC Authorization: default roles and role bindings',
    ],
    fix: 'Write the subject of a client certificate that somebody keeps, such as `O=system:masters,CN=ops`, or a group that no issuer makes. `system:masters` is past RBAC: nothing can take its rights away, which is what break glass is for.',
    bad: 'breakGlass: [{kind: StaticGroup, subject: "system:authenticated", owner: platform team, lastTested: 2026-11-01}]\n',
    good: 'breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-01}]\n',
  },
  {
    id: 'break-glass-test',
    severity: 'error',
    origin: 'trustplane',
    exceptable: true,
    clock: true,
    title: 'A break glass that nobody has tried for a year, or that was tried in the future',
    reason:
      'Client certificates expire, most after a year, and so do the memories of where they lie. A way in that nobody has tried is a hope.',
    source: [
      'kubeadm: client certificates are valid for one year',
      'NIST SP 800-53 CP-4: contingency plans are tested',
    ],
    fix: 'Log in with it, then write down the day: `kubectl --kubeconfig FILE auth whoami`.',
    bad: 'lastTested: 2024-03-01\n',
    good: 'lastTested: 2026-11-01\n',
  },
  {
    id: 'emergency',
    severity: 'warning',
    origin: 'trustplane',
    exceptable: false,
    title: 'An issuer that is left out for the time being',
    reason:
      'An Emergency makes what is rendered differ from what the other files say. That is right for an hour and a trap after a month, so every check says so until the two agree again.',
    source: ['Trustplane decision 0013: an emergency is written down'],
    fix: 'When the issuer can be trusted again, delete the Emergency and render. If it is gone for good, delete the issuer’s own file as well.',
    bad: 'kind: Emergency\nmetadata: {name: issuer-operators}\nspec: {without: {kind: Issuer, name: operators}, since: 2026-11-21}\n',
    good: '# the Emergency is deleted, or issuers/operators.yaml is\n',
  },
] as const satisfies readonly Rule[];
