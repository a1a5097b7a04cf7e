import type { BindingReport, IssuerReport, PersonReport } from './report.ts';

/** The titles under which people are listed, in the order of their urgency, with a sign that needs no colour. */
export const peopleSections: readonly { state: PersonReport['state']; sign: string; title: string }[] = [
  { state: 'lost', sign: '-', title: 'Lose access' },
  { state: 'unclear', sign: '?', title: 'Cannot be told' },
  { state: 'renamed', sign: '~', title: 'Are called differently' },
  { state: 'regranted', sign: '~', title: 'Have other roles' },
  { state: 'gained', sign: '+', title: 'Gain access' },
];

/** The sign and the word for what happens to an issuer. */
export const issuerWords: Readonly<Record<IssuerReport['state'], { sign: string; word: string }>> = {
  added: { sign: '+', word: 'is trusted now' },
  removed: { sign: '-', word: 'is no longer trusted' },
  changed: { sign: '~', word: 'is trusted differently' },
};

/** The titles under which bindings are listed, in the order of their urgency. */
export const bindingSections: readonly { state: BindingReport['state']; sign: string; title: string }[] = [
  { state: 'orphaned', sign: '!', title: 'Stay, but match nobody any longer' },
  { state: 'replaced', sign: '~', title: 'Are for another name' },
  { state: 'removed', sign: '-', title: 'Are gone' },
  { state: 'revived', sign: '!', title: 'Were there, and match somebody now' },
  { state: 'added', sign: '+', title: 'Are new' },
];
