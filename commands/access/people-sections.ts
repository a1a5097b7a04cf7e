import type { PersonReport } from './report.ts';

/** The titles under which people are listed, in the order of their urgency, with a sign that needs no colour. */
export const peopleSections: readonly { state: PersonReport['state']; sign: string; title: string }[] = [
  { state: 'lost', sign: '-', title: 'Lose access' },
  { state: 'unclear', sign: '?', title: 'Cannot be told' },
  { state: 'renamed', sign: '~', title: 'Are called differently' },
  { state: 'regranted', sign: '~', title: 'Have other roles' },
  { state: 'gained', sign: '+', title: 'Gain access' },
];
