import type { Rule } from './rule.ts';

/** Rules about who still gets in when a change, or an issuer, goes wrong. */
export const wayInRules = [
  {
    id: 'way-in',
    severity: 'error',
    origin: 'trustplane',
    exceptable: true,
    title: 'A cluster that nobody is proven to get in to',
    reason:
      'A document can be valid, roll out everywhere, and let nobody in who could put it right. So each cluster has proof of a way in that survives the change: a TokenCase with `admin: true` that passes and whose user or group gets an admin role under `access`, or a break glass that needs no issuer. A change that drops the last of them is refused, whatever else it does.',
    source: [
      'OpenShift documentation of external OIDC: keep a client certificate, or nobody can log in',
      'OpenShift end-to-end test of external OIDC: a valid configuration rolls out, and authentication is broken',
    ],
    fix: 'Declare `breakGlass` on the Cluster, with who keeps it and the day of the last test, or write a TokenCase with `admin: true` for somebody who gets `cluster-admin` (or what `spec.adminRoles` names) in the whole cluster.',
    bad: 'kind: Cluster\nspec: {audience: eu-1}\n# and no TokenCase with admin: true\n',
    good: 'kind: Cluster\nspec:\n  audience: eu-1\n  breakGlass:\n    - {kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-01}\n',
  },
  {
    id: 'admin-case',
    severity: 'error',
    origin: 'trustplane',
    exceptable: true,
    title: 'An administrator who gets in and may do nothing',
    reason:
      'A TokenCase with `admin: true` is a login that must survive every change. Without an admin role in the whole cluster it survives in name only: somebody is let in and can mend nothing. What is bound by hand in the cluster is not seen here, and may be gone tomorrow.',
    source: ['Kubernetes documentation, Using RBAC Authorization: user-facing roles'],
    fix: 'Give the user or group the role under `access`, without namespaces; name another ClusterRole that is enough in `spec.adminRoles` of the Cluster; or take `admin: true` away.',
    bad: '# TokenCase: admin: true, becomes "operators:ann" in "operators:admins"\naccess: [{group: admins, clusterRole: view}]\n',
    good: 'access: [{group: admins, clusterRole: cluster-admin}]\n',
  },
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
    fix: 'When the issuer can be trusted again, delete the Emergency and render. If it is gone for good, delete the issuer’s own file, or the trust’s, as well.',
    bad: 'kind: Emergency\nmetadata: {name: issuer-operators}\nspec: {without: {kind: Issuer, name: operators}, since: 2026-11-21}\n',
    good: '# the Emergency is deleted, or issuers/operators.yaml is\n',
  },
] as const satisfies readonly Rule[];
