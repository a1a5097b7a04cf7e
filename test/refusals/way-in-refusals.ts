import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';

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

/** Bad input that leaves nobody a way in, or only one that is none. */
export const wayInRefusals: readonly Refusal[] = [
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
