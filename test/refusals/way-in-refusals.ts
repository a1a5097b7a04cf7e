import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';
import { soundEnvironment } from './sound-environment.ts';

const subject = (text: string) =>
  change('clusters/eu-1.yaml', 'subject: "O=system:masters,CN=ops"', `subject: ⟦${text}`);
const group = (text: string) =>
  change(
    'clusters/eu-1.yaml',
    'kind: ClientCertificate, subject: "O=system:masters,CN=ops"',
    `kind: StaticGroup, subject: ⟦${text}`,
  );
const tested = (day: string) => change('clusters/eu-1.yaml', 'lastTested: 2026-11-02', `lastTested: ⟦${day}`);
const emergency = (text: string) =>
  `apiVersion: trustplane.dev/v1alpha1\nkind: Emergency\nmetadata: {name: ci-is-down}\nspec:\n  without: ${text}\n  since: 2026-11-20\n`;

const breakGlassLine = / {2}breakGlass: .*\n/;
/** The cluster without its break glass, and perhaps with another line in place of it. */
const cluster = (instead = '', spec = 'spec:') =>
  soundEnvironment['clusters/eu-1.yaml']!.replace(breakGlassLine, instead).replace('spec:', spec);
/** The case of an administrator of acme, who has the role that is given. */
const administrator = (role: string, token = 'admin: true') => ({
  'organizations/acme.yaml': soundEnvironment['organizations/acme.yaml']!.replace(
    'clusterRole: admin, namespaces: [acme]',
    role,
  ),
  'tokens/acme.yaml': soundEnvironment['tokens/acme.yaml']!.replace('spec:\n', `spec:\n  ${token}\n`),
});

/** Bad input that leaves nobody a way in, or only one that is none. */
export const wayInRefusals: readonly Refusal[] = [
  {
    rule: 'way-in',
    mended: 'sound',
    files: { 'clusters/eu-1.yaml': cluster('', '⟦spec:') },
    says: 'no TokenCase with admin: true is rehearsed on it; it has no breakGlass',
    helps: 'breakGlass:',
  },
  {
    rule: 'way-in',
    case: 'a break glass that is none',
    mended: 'sound',
    files: {
      'clusters/eu-1.yaml': cluster(
        '  ⟦breakGlass: [{kind: StaticGroup, subject: "system:authenticated", owner: ops, lastTested: 2026-11-01}]\n',
      ),
    },
    says: 'breakGlass[0] is no way in: "system:authenticated"',
  },
  {
    rule: 'way-in',
    case: 'a cluster without issuers',
    mended: 'sound',
    files: {
      'clusters/eu-1.yaml': cluster('', '⟦spec:'),
      'issuers/ci.yaml': undefined,
      'organizations/acme.yaml': undefined,
      'tokens/acme.yaml': undefined,
    },
  },
  {
    rule: 'way-in',
    case: 'an administrator who is refused',
    mended: { 'clusters/eu-1.yaml': cluster(), ...administrator('clusterRole: cluster-admin') },
    files: {
      ...administrator('clusterRole: cluster-admin'),
      'clusters/eu-1.yaml': cluster('', '⟦spec:').replace('audience: eu-1', 'audience: eu-9'),
    },
    says: 'TokenCase acme-admin is refused: "oidc: verify token: oidc: expected audience',
  },
  {
    rule: 'way-in',
    case: 'an administrator with no role',
    mended: { 'clusters/eu-1.yaml': cluster(), ...administrator('clusterRole: cluster-admin') },
    files: { ...administrator('clusterRole: view'), 'clusters/eu-1.yaml': cluster('', '⟦spec:') },
    says: 'becomes "acme:ann", to whom nothing under access gives cluster-admin in the whole cluster',
  },
  {
    rule: 'way-in',
    case: 'an administrator of a namespace',
    mended: {
      'clusters/eu-1.yaml': cluster('  adminRoles: [platform-admin, cluster-admin]\n'),
      ...administrator('clusterRole: platform-admin'),
    },
    files: {
      ...administrator('clusterRole: cluster-admin, namespaces: [kube-public]'),
      'clusters/eu-1.yaml': cluster('', '⟦spec:'),
    },
    says: 'in the whole cluster',
  },
  {
    rule: 'way-in',
    case: 'an administrator whose case does not say so',
    mended: { 'clusters/eu-1.yaml': cluster(), ...administrator('clusterRole: cluster-admin') },
    files: {
      ...administrator('clusterRole: cluster-admin', 'admin: false'),
      'clusters/eu-1.yaml': cluster('', '⟦spec:'),
    },
    helps: 'TokenCase acme-admin becomes an administrator here: with admin: true it is the proof.',
  },
  {
    rule: 'way-in',
    case: 'an administrator whose issuer an Emergency leaves out',
    mended: {
      ...administrator('clusterRole: cluster-admin'),
      'emergency.yaml': emergency('{kind: Organization, name: acme}'),
    },
    files: {
      ...administrator('clusterRole: cluster-admin'),
      'clusters/eu-1.yaml': cluster('', '⟦spec:'),
      'emergency.yaml': emergency('{kind: Organization, name: acme}'),
    },
    says: 'Emergency ci-is-down leaves out the Organization acme',
  },
  {
    rule: 'admin-case',
    mended: administrator('clusterRole: cluster-admin'),
    files: administrator('clusterRole: view', 'admin: ⟦true'),
    says: 'On eu-1 "acme:ann" in "acme:org-admin" gets in and is no administrator',
    helps: 'in Organization acme',
  },
  {
    rule: 'break-glass',
    mended: 'sound',
    files: change('clusters/eu-1.yaml', 'owner: platform team', 'owner: ⟦" "'),
    says: 'the owner is blank',
  },
  {
    rule: 'break-glass',
    case: 'a certificate without CN',
    mended: 'sound',
    files: subject('"O=system:masters"'),
    says: 'has none',
    helps: 'openssl x509',
  },
  {
    rule: 'break-glass',
    case: 'a subject that is none',
    mended: 'sound',
    files: subject('ops'),
    says: '"ops" has none',
  },
  {
    rule: 'break-glass',
    case: 'a certificate of a kubelet',
    mended: 'sound',
    files: subject('/O=system:nodes/CN=system:node:cp-1'),
    says: 'kubelets have it',
  },
  {
    rule: 'break-glass',
    case: 'the group of everybody',
    mended: 'sound',
    files: group('"system:authenticated"'),
    says: 'everybody who logs in has it',
  },
  {
    rule: 'break-glass',
    case: 'the group of nobody',
    mended: 'sound',
    files: group('"system:unauthenticated"'),
    says: 'everybody who does not log in has it',
  },
  {
    rule: 'break-glass',
    case: 'the service accounts of a namespace',
    mended: 'sound',
    files: group('"system:serviceaccounts:kube-system"'),
    says: 'workloads have it',
  },
  { rule: 'break-glass', case: 'a blank group', mended: 'sound', files: group('" "'), says: 'blank' },
  {
    rule: 'break-glass',
    case: 'a group that an issuer makes',
    mended: 'sound',
    files: group('"acme:org-admin"'),
    says: 'Organization acme',
  },
  {
    rule: 'break-glass-test',
    mended: 'sound',
    files: tested('2025-11-19'),
    says: 'since 2025-11-19',
  },
  {
    rule: 'break-glass-test',
    case: 'in the future',
    mended: 'sound',
    files: tested('2026-11-23'),
    says: 'today is 2026-11-21',
  },
  {
    rule: 'invalid-value',
    case: 'the day of a test that does not exist',
    mended: 'sound',
    files: tested('2026-02-30'),
    says: 'no day 2026-02-30',
  },
  {
    rule: 'invalid-value',
    case: 'the day of an emergency that does not exist',
    mended: { 'emergency.yaml': emergency('{kind: Issuer, name: ci}') },
    files: {
      'emergency.yaml': emergency('{kind: Issuer, name: ci}').replace('2026-11-20', '⟦2026-11-31'),
    },
  },
  {
    rule: 'emergency',
    severity: 'warning',
    mended: { 'emergency.yaml': undefined },
    files: { 'emergency.yaml': emergency('⟦{kind: Issuer, name: ci}') },
    says: 'Since 2026-11-20 the Issuer "ci" is left out of the documents of eu-1',
    helps: 'delete environment/emergency.yaml',
  },
  {
    rule: 'emergency',
    case: 'of a class',
    severity: 'warning',
    mended: { 'emergency.yaml': undefined },
    files: { 'emergency.yaml': emergency('⟦{kind: IssuerClass, name: keycloak}') },
    says: 'the IssuerClass "keycloak" is left out of the documents of eu-1',
  },
  {
    rule: 'unknown-reference',
    case: 'of an Emergency',
    mended: { 'emergency.yaml': emergency('{kind: Issuer, name: ci}') },
    files: { 'emergency.yaml': emergency('{kind: Issuer, name: ⟦cii}') },
    says: 'no Issuer "cii"',
    helps: 'Did you mean "ci"?',
  },
];
